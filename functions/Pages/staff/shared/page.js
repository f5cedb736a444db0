// A page of the evaluation office in parts: which of them is shown, and to whom. The part stands behind # in the address: #campaigns, #campaign=id, #new.
import { byId, fragment } from "../../shared/element.js";
import { guarding, offerSignIn, signedIn, signOut } from "../../shared/session.js";
import { addTexts, t, whenLanguage } from "../../shared/text.js";

addTexts({ "Loading…": "正在读取…" });

/**
 * Runs the page.
 * @param first the part that stands there when the address names none
 * @param readers the roles that may read the page
 * @param ofOffice the parts that are the office's alone
 * @param tabOf the tab of a part that has none of its own
 * @param makeViews makes the parts by name, each with open(value) and perhaps close(), from what they share
 */
export function officePage({ first, readers, ofOffice, tabOf, makeViews }) {
  let [told, words] = [() => "", ""];
  const page = {
    guarded: guarding(() => leave()),
    tell: (english = "", values = {}) => {
      told = () => english && t(english, values);
      byId("progress").textContent = words = told();
    },
    is: (...roles) => signedIn()?.roles.some((role) => roles.includes(role)) ?? false,
    /** The office writes; the others read. */
    isOffice: () => page.is("office"),
  };
  const views = makeViews(page);
  let shown;
  let moves = 0;

  function close() {
    byId("question").close();
    views[shown]?.close?.();
    shown = undefined;
    Object.keys(views).forEach((name) => {
      byId(`${name}-view`).hidden = true;
    });
  }

  /** @param isMove the reader went here, so the focus goes along */
  function route(isMove) {
    const [[name, value] = [first]] = [...fragment()];
    if (!page.is(...readers) || (shown && name === "main")) {
      return;
    }

    close();
    shown = views[name] && (page.isOffice() || !ofOffice.includes(name)) ? name : first;
    byId(`${shown}-view`).hidden = false;
    document.querySelectorAll("#tabs a").forEach((link) => {
      link.setAttribute("aria-current", link.hash === `#${tabOf[shown] ?? shown}` ? "page" : "false");
    });
    const move = ++moves;
    page.tell("Loading…");
    Promise.resolve(views[shown].open(value)).then(() => {
      // Anything else that stands there by now is worth reading.
      if (move === moves && byId("progress").textContent === t("Loading…")) {
        page.tell();
      }
    });
    if (isMove) {
      byId(`${shown}-title`).focus();
    }
  }

  function enter() {
    const staff = signedIn();
    byId("sign-in").hidden = staff !== undefined;
    byId("work").hidden = staff === undefined;
    byId("no-access").hidden = page.is(...readers);
    byId("who").textContent = staff?.name ?? "";
    document.querySelectorAll("#tabs").forEach((tabs) => {
      tabs.hidden = !page.is(...readers);
    });
    document.querySelectorAll("[data-of-office]").forEach((link) => {
      link.hidden = !page.isOffice();
    });
    page.tell();
    close();
    route(false);
  }

  function leave() {
    signOut();
    enter();
  }

  whenLanguage(() => {
    // What a problem said there stays as it is.
    if (byId("progress").textContent === words) {
      byId("progress").textContent = words = told();
    }
  });
  byId("sign-out").addEventListener("click", leave);
  addEventListener("hashchange", () => route(true));
  offerSignIn(enter);
  enter();
}
