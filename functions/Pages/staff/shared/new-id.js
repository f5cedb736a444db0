/** One id for one thing sent: sent twice it makes one. In the order of time, of lower-case letters and digits. */
export const newId = (start) => start + new Date().toISOString().replace(/\D/g, "").slice(0, 14)
  + Array.from(crypto.getRandomValues(new Uint8Array(4)), (n) => (n % 36).toString(36)).join("");
