/** Makes an element: properties by name, attributes with a dash or in lower case as given, children as nodes or text. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) {
      made[key] = value;
    } else if (value !== undefined && value !== null) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter((child) => child !== undefined && child !== null && child !== ""));
  return made;
}

/** Gives a file that a script has to the reader, under a name. */
export function saveFile(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export const byId = (id) => document.getElementById(id);

/** Values after # as in #round=x&token=y: they are not sent to the server. */
export const fragment = () => new URLSearchParams(location.hash.slice(1));
