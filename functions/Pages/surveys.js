// The evaluation office's page: which part of it is shown, and to whom. The part stands behind # in the address: #campaigns, #campaign=id, #new, #answers, #optouts.
import { byId, fragment } from "./element.js";
import { oneCampaign } from "./surveys-campaign.js";
import { campaignList } from "./surveys-list.js";
import { newCampaign } from "./surveys-new.js";
import { optOuts } from "./surveys-optouts.js";
import { outcomes } from "./surveys-outcomes.js";
import { reviews } from "./surveys-review.js";
import { addTexts, t } from "./text.js";
import { guarding, offerSignIn, signedIn, signOut } from "./work-session.js";

addTexts({ "Loading…": "正在读取…" });

const page = {
  guarded: guarding(() => leave()),
  tell: (english = "", values = {}) => {
    byId("progress").textContent = english && t(english, values);
  },
  /** The office writes; an auditor reads. */
  isOffice: () => signedIn()?.roles.includes("office") ?? false,
};
const [counts, toRead] = [outcomes(page), reviews(page)];
const views = {
  campaigns: campaignList(page),
  campaign: oneCampaign(page),
  new: newCampaign(page),
  answers: { open: () => Promise.all([counts.open(), toRead.open()]) },
  optouts: optOuts(page),
};
const ofOffice = ["new", "optouts"];
const tabOf = { campaign: "campaigns", new: "campaigns" };
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
  const [[name, value] = ["campaigns", ""]] = [...fragment()];
  if (!signedIn() || byId("tabs").hidden || (shown && name === "main")) {
    return;
  }

  close();
  shown = views[name] && (page.isOffice() || !ofOffice.includes(name)) ? name : "campaigns";
  byId(`${shown}-view`).hidden = false;
  for (const link of byId("tabs").querySelectorAll("a")) {
    link.setAttribute("aria-current", link.hash === `#${tabOf[shown] ?? shown}` ? "page" : "false");
  }
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
  const mayRead = page.isOffice() || (staff?.roles.includes("auditor") ?? false);
  byId("sign-in").hidden = staff !== undefined;
  byId("work").hidden = staff === undefined;
  byId("no-access").hidden = mayRead;
  byId("tabs").hidden = !mayRead;
  byId("who").textContent = staff?.name ?? "";
  document.querySelectorAll("#new-link, #tabs [href='#optouts']").forEach((link) => {
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

byId("sign-out").addEventListener("click", leave);
addEventListener("hashchange", () => route(true));
offerSignIn(enter);
enter();
