// The ranking of a published round (#round=…), or the published rounds to choose from.
import { call } from "../../shared/api.js";
import { byId, element, fragment } from "../../shared/element.js";
import { allRounds } from "../../shared/rounds.js";
import { headers, signedIn, signOut } from "../../shared/session.js";
import { addTexts, isEnglish, t, timeText, whenLanguage } from "../../shared/text.js";
import { showClass } from "./class.js";

addTexts({
  "No round is published yet.": "目前还没有已公布的评议轮次。",
  "Results are public once their notice is published.": "结果以通报公布为准。",
  "The results cannot be shown": "暂时无法显示评议结果",
  "Try again": "重试",
  "Sent from {from} to {to}; {ratings} ratings": "评价时间：{from} 至 {to}；共 {ratings} 条评价",
  "Closed at {at}": "结束于 {at}",
  "Download as CSV": "下载 CSV",
  "Print": "打印",
  "Not published: for the office, leaders and auditors only.": "尚未公布，仅供评议办、分管领导和监督员查看。",
  "The rules": "计分和排名规则",
});

let rounds;
let ranking;
let problem;

const isPublic = (state) => state === "published" || state === "archived";

/** Newest first. */
const publishedRounds = async () => (await allRounds()).filter((round) => isPublic(round.state)).sort((a, b) => Date.parse(b.closedAt) - Date.parse(a.closedAt));

async function load() {
  byId("message").hidden = true;
  byId("loading").hidden = false;
  [rounds, ranking, problem] = [rounds, undefined, undefined];
  try {
    rounds ??= await publishedRounds();
    const id = fragment().get("round");
    ranking = id ? await call(`/api/rounds/${encodeURIComponent(id)}/ranking`, { headers: signedIn() ? headers() : {} }) : undefined;
  } catch (refusal) {
    if (refusal.status === 401) {
      // The public sees what the public may.
      signOut();
      await load();
      return;
    }

    problem = refusal;
  }
  byId("loading").hidden = true;
  show();
  if (ranking) {
    byId("ranking").focus();
  }
}

function show() {
  showList();
  byId("ranking").hidden = !ranking;
  if (ranking) {
    showRanking();
  }

  byId("message").hidden = !problem;
  if (problem) {
    const again = element("button", { type: "button" }, t("Try again"));
    again.addEventListener("click", load);
    byId("message").replaceChildren(element("h2", {}, t("The results cannot be shown")), element("p", {}, problem.text()), again);
  }
}

function showList() {
  const chosen = fragment().get("round");
  const items = (rounds ?? []).map((round) => element("li", {},
    element("a", { href: `#round=${encodeURIComponent(round.id)}`, "aria-current": round.id === chosen ? "true" : null }, round.title),
    " ", element("small", {}, t("Closed at {at}", { at: timeText(round.closedAt) }))));
  byId("round-list").replaceChildren(...items);
  if (rounds?.length === 0) {
    byId("round-list").replaceChildren(element("li", {}, t("No round is published yet."), " ", t("Results are public once their notice is published.")));
  }
}

function showRanking() {
  const print = element("button", { type: "button" }, t("Print"));
  print.addEventListener("click", () => window.print());
  const { id, title, state, rules, ratings, opensAt, closesAt } = ranking;
  byId("ranking").replaceChildren(
    element("h2", {}, title),
    element("p", { className: "hint" }, t("Sent from {from} to {to}; {ratings} ratings", { from: timeText(opensAt), to: timeText(closesAt), ratings })),
    element("p", { className: "actions no-print" },
      isPublic(state) ? element("a", { className: "button", href: `/api/rounds/${encodeURIComponent(id)}/ranking.csv`, download: "" }, t("Download as CSV")) : "", print),
    isPublic(state) ? "" : element("p", { className: "notice" }, t("Not published: for the office, leaders and auditors only.")),
    ...ranking.classes.map(showClass),
    element("section", { className: "card" }, element("h3", {}, t("The rules")), element("ol", { className: "rules" }, ...(isEnglish() ? rules.en : rules.zh).map((rule) => element("li", {}, rule)))));
}

addEventListener("hashchange", load);
whenLanguage(() => (rounds || problem) && show());
load();
