// Objections to a round's results: who objects to what, and what was decided.
import { byId, element } from "../../shared/element.js";
import { signedIn } from "../../shared/session.js";
import { addTexts, numberText, t, timeText } from "../../shared/text.js";
import { levels, speaking } from "../../shared/words.js";
import { decideForm } from "./decide.js";
import { drawn } from "./drawn.js";
import { objectionForm } from "./file.js";
import { questionText, say } from "./words.js";

addTexts({
  "Units may object until {at}.": "各单位可在 {at} 之前提出异议。", "Nobody has objected.": "没有异议。", "filed at {at}": "{at} 提出", "decided at {at}": "{at} 决定", "Decide": "作出决定",
  "Done.": "已完成。", "{what}: {part} of {whole}": "{what}更正为 {part} / {whole}", "{what}: {by} answers": "{what}：{by} 份",
});

const looks = { filed: "scheduled", upheld: "done", rejected: "" };

function effectOf(effect, round) {
  const { $type: kind, indicator, share, group, question, level, by } = effect;
  return {
    indicator: () => t("{what}: {part} of {whole}", { what: say("indicator", indicator), ...share }),
    count: () => t("{what}: {by} answers", { what: [say("group", group), questionText(round, question), t(levels[level - 1])].join(" · "), by: (by > 0 ? "+" : "") + numberText(by) }),
  }[kind]?.() ?? say("effect", kind);
}

const decisionOf = ({ decision }, round) => (decision ? element("div", { className: "answer" },
  element("p", { lang: "zh-CN" }, decision.reason),
  decision.effect ? element("p", {}, effectOf(decision.effect, round)) : "",
  element("small", {}, t("decided at {at}", { at: timeText(decision.at) }))) : "");

const nameOf = ({ unit }, round) => round.units.find(({ id }) => id === unit)?.name ?? unit;

export function objectionsPart(page, again) {
  let formOf;

  const done = async () => {
    await again();
    page.tell("Done.");
    byId("objections-title").focus();
  };

  function item(objection, round, staff) {
    const mayDecide = objection.state === "filed" && page.is("office", "leader") && objection.by !== staff.id && ["objections", "published"].includes(round.state);
    const button = mayDecide ? speaking("button", "Decide", { type: "button", "aria-describedby": `objection-${objection.id}` }) : "";
    if (mayDecide) {
      button.addEventListener("click", () => decideForm(button, objection, round, page, done));
    }

    return element("li", { className: "objection" },
      element("p", { id: `objection-${objection.id}` }, element("strong", { lang: "zh-CN" }, nameOf(objection, round)), " ", element("span", { className: `chip ${looks[objection.state]}` }, say("objection", objection.state))),
      element("p", { lang: "zh-CN", className: "own-words" }, objection.text),
      element("p", { className: "hint" }, t("filed at {at}", { at: timeText(objection.filedAt) })),
      decisionOf(objection, round), button);
  }

  const list = drawn(byId("objection-list"), (objections, round, staff) => (objections.length === 0
    ? [element("li", { className: "hint" }, t("Nobody has objected."))]
    : objections.map((objection) => item(objection, round, staff))));

  /** As long as one can be filed; made once, so that nothing typed is lost. */
  function offerForm(round) {
    const mayFile = page.isOffice() ? ["objections", "published"].includes(round.state) : page.is("unit") && round.state === "objections" && Date.parse(round.objectionsUntil) > Date.now();
    const wanted = mayFile ? `${round.id} ${signedIn().id}` : undefined;
    if (formOf !== wanted) {
      formOf = wanted;
      byId("objection-new").replaceChildren(mayFile ? objectionForm(round, page, done) : "");
    }
  }

  return (objections, round) => {
    byId("objections").hidden = !objections;
    if (objections) {
      byId("objections-until").textContent = t("Units may object until {at}.", { at: timeText(round.objectionsUntil) });
      list(objections, round, signedIn());
      offerForm(round);
    }
  };
}
