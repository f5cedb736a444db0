/** What this browser tab remembers until it is closed: drafts, receipts. */
export function kept(name) {
  return {
    get: () => {
      try {
        return JSON.parse(sessionStorage.getItem(name));
      } catch {
        return null;
      }
    },
    set: (value) => {
      try {
        sessionStorage.setItem(name, JSON.stringify(value));
      } catch {
        // No storage: the page still works, only a reload forgets.
      }
    },
    drop: () => {
      try {
        sessionStorage.removeItem(name);
      } catch {
        // As above.
      }
    },
  };
}
