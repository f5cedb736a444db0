// Who is signed in on the staff's pages. The token stays in this tab.
import { byId, element } from "./element.js";
import { kept } from "./kept.js";
import { addTexts, t } from "./text.js";
import { speaking } from "./words.js";

addTexts({
  "Sign in": "登录", "Sample staff of this machine": "本机示例工作人员", "Sign in as this one": "以此身份登录", "Access token": "访问令牌", "Sign in with the token": "用令牌登录",
  "It stays in this tab until you sign out or close it.": "仅保存在本标签页，退出或关闭后清除。",
  "Sign in again: the token is not valid, or has run out.": "令牌无效或已过期，请重新登录。",
});

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
  return known && { id: known.oid ?? known.sub, name: known.name ?? known.sub, roles, isUnit: !roles.some((role) => role !== "unit"), unit: known.unit };
}

export const signOut = () => session.drop();

/** Does the work given to it and says in #progress what went wrong; leaves when the token is not taken any more. */
export const guarding = (leave) => async (work) => {
  try {
    return await work();
  } catch (problem) {
    if (problem.status === 401) {
      leave();
    }

    byId("progress").textContent = problem.status === 401 ? t("Sign in again: the token is not valid, or has run out.") : (problem.text?.() ?? String(problem));
    return undefined;
  }
};

const sampleForm = () => element("form", { id: "sample-form", hidden: true },
  element("div", { className: "field" }, element("label", { htmlFor: "staff" }, speaking("span", "Sample staff of this machine")), element("select", { id: "staff", name: "staff" })),
  element("p", { className: "actions" }, speaking("button", "Sign in as this one", { className: "primary" })));

const tokenForm = () => element("form", { id: "token-form" },
  element("div", { className: "field" },
    element("label", { htmlFor: "token" }, speaking("span", "Access token")),
    element("input", { id: "token", name: "token", className: "code", type: "password", required: true, autocomplete: "off", spellcheck: false, "aria-describedby": "token-hint" }),
    speaking("p", "It stays in this tab until you sign out or close it.", { id: "token-hint", className: "hint" })),
  element("p", { className: "actions" }, speaking("button", "Sign in with the token")));

/** The local host has its own sign-in page's staff; elsewhere a token of the city's identity provider is pasted. */
async function offerSampleStaff() {
  const response = await fetch("/local/identity/staff").catch(() => undefined);
  if (response?.ok) {
    byId("staff").replaceChildren(...(await response.json()).map(({ id, name }) => element("option", { value: id, lang: "zh-CN" }, name)));
    byId("sample-form").hidden = false;
  }
}

/** Fills #sign-in. */
export function offerSignIn(whenSignedIn) {
  byId("sign-in").replaceChildren(speaking("h2", "Sign in", { id: "sign-in-title" }), sampleForm(), tokenForm());
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
