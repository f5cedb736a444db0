// Who is signed in. The token stays in this tab.
import { byId, element } from "./element.js";
import { kept } from "./kept.js";

const session = kept("work.token");

/** The claims of a token, for what to offer; the API checks it. Undefined for what is none. */
function claims(token) {
  try {
    const bytes = Uint8Array.from(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

export const headers = (more = {}) => ({ Authorization: `Bearer ${session.get()}`, ...more });

export function signedIn() {
  const known = claims(session.get() ?? "");
  const roles = [known?.roles ?? []].flat();
  return known && { name: known.name ?? known.sub, isUnit: !roles.some((role) => role !== "unit"), unit: known.unit };
}

export const signOut = () => session.drop();

/** The local host has its own sign-in page's staff; elsewhere a token of the city's identity provider is pasted. */
async function offerSampleStaff() {
  const response = await fetch("/local/identity/staff").catch(() => undefined);
  if (response?.ok) {
    byId("staff").replaceChildren(...(await response.json()).map(({ id, name }) => element("option", { value: id, lang: "zh-CN" }, name)));
    byId("sample-form").hidden = false;
  }
}

export function offerSignIn(whenSignedIn) {
  byId("sample-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const response = await fetch(`/local/identity/token/${encodeURIComponent(byId("staff").value)}`, { method: "POST" });
    session.set((await response.json()).access_token);
    whenSignedIn();
  });
  byId("token-form").addEventListener("submit", (event) => {
    event.preventDefault();
    session.set(byId("token").value.trim());
    byId("token").value = "";
    whenSignedIn();
  });
  return offerSampleStaff();
}
