// All rounds with their state: those that something is to be done about first.
import { byId, element } from "../../shared/element.js";
import { allRounds } from "../../shared/rounds.js";
import { headers } from "../../shared/session.js";
import { addTexts, t, timeText, whenLanguage } from "../../shared/text.js";
import { say } from "./words.js";

addTexts({
  "Under way": "进行中的轮次", "Over": "已公布和归档", "There is no round yet.": "还没有评议轮次。", "from {from} until {to}": "{from} 至 {to}",
});

const looks = { draft: "draft", open: "running", closing: "paused", published: "done", archived: "" };

/** The state in words, with a sign, so that it is not said by colour alone. */
export const stateChip = ({ state }) => element("span", { className: `chip ${looks[state] ?? "scheduled"}` }, say("state", state));

const isOver = ({ state }) => state === "published" || state === "archived";

const item = (round) => element("li", { className: "card" },
  element("div", {},
    element("a", { href: `#round=${round.id}`, lang: "zh-CN" }, round.title), " ", stateChip(round),
    element("small", {}, [round.kind && say("kind", round.kind), t("from {from} until {to}", { from: timeText(round.opensAt), to: timeText(round.closesAt) })].filter(Boolean).join(" · "))),
  element("span", { className: "code", translate: false }, round.id));

const section = (heading, rounds) => (rounds.length === 0 ? "" : element("section", {},
  element("h3", {}, t(heading)), element("ul", { className: "office-list" }, ...rounds.map(item))));

export function roundList(page) {
  let rounds;

  const show = () => byId("round-list").replaceChildren(
    rounds.length === 0 ? element("p", { className: "card hint" }, t("There is no round yet.")) : "",
    section("Under way", rounds.filter((round) => !isOver(round))), section("Over", rounds.filter(isOver)));

  const open = () => page.guarded(async () => {
    rounds = (await allRounds(headers())).sort((a, b) => b.opensAt.localeCompare(a.opensAt) || b.id.localeCompare(a.id));
    show();
  });

  whenLanguage(() => rounds && show());
  return { open };
}
