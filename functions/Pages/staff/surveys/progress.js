// How far a campaign is: a bar, and beside it the same in numbers.
import { svg } from "../../shared/chart.js";
import { element } from "../../shared/element.js";
import { addTexts, isEnglish, numberText, percentText, t } from "../../shared/text.js";
import { say, states } from "./words.js";

addTexts({
  "How far it is": "进度", "State": "状态", "Number": "数量", "Share": "占比", "What it means": "说明", "All": "合计",
  "Answered": "已评价", "Opted out": "已退订", "Billed messages, about": "计费条数（约）",
  "Of the unknown ones, without a report to come": "其中不会再有回执",
  "Bar of the states; the table has the numbers: {shares}.": "各状态占比条形图，数字见表：{shares}。",
  "As of {time}": "截至 {time}",
});

/** Hatched or dotted where the colour alone would not tell. */
const patterns = () => svg("defs", {},
  svg("pattern", { id: "hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("rect", { class: "pattern-ground", width: 7, height: 7 }), svg("rect", { class: "pattern-ink", width: 3, height: 7 })),
  svg("pattern", { id: "dots", width: 6, height: 6, patternUnits: "userSpaceOnUse" },
    svg("rect", { class: "pattern-paper", width: 6, height: 6 }), svg("circle", { class: "pattern-dot", cx: 3, cy: 3, r: 1.2 })));

function bar(progress) {
  const { total } = progress;
  const there = states.filter((state) => progress[state] > 0);
  const shares = there.map((state) => `${say("text", state)} ${percentText(progress[state], total)}`).join(isEnglish() ? ", " : "，");
  let left = 0;
  const parts = there.map((state) => {
    const width = (100 * progress[state]) / total;
    left += width;
    return svg("rect", { class: `part ${state}`, x: `${left - width}%`, y: 0, width: `${width}%`, height: "100%" });
  });
  return svg("svg", { class: "states", width: "100%", height: 32, role: "img", "aria-label": t("Bar of the states; the table has the numbers: {shares}.", { shares }) }, patterns(), ...parts);
}

const swatch = (state) => svg("svg", { class: "swatch", width: 16, height: 16, "aria-hidden": "true" }, svg("rect", { class: `part ${state}`, width: 16, height: 16 }));

const row = (progress, state) => element("tr", {},
  element("th", { scope: "row" }, swatch(state), say("text", state)),
  element("td", { className: "number" }, numberText(progress[state])),
  element("td", { className: "number" }, percentText(progress[state], progress.total)),
  element("td", { className: "wide" }, say("meaning", state)));

const besides = (term, number) => element("div", {}, element("dt", {}, t(term)), element("dd", {}, numberText(number)));

/** As a card for the page. */
export function progressOf(progress, now) {
  return element("section", { className: "card", "aria-label": t("How far it is") },
    element("div", { className: "heading" },
      element("h3", {}, t("How far it is")),
      element("small", { className: "as-of" }, t("As of {time}", { time: now.toLocaleTimeString(isEnglish() ? "en-GB" : "zh-CN", { timeZone: "Asia/Shanghai" }) }))),
    bar(progress),
    element("table", { className: "data states-table" },
      element("thead", {}, element("tr", {}, ...["State", "Number", "Share", "What it means"].map((head, at) => element("th", { scope: "col", className: ["", "number", "number", "wide"][at] }, t(head))))),
      element("tbody", {}, ...states.map((state) => row(progress, state))),
      element("tfoot", {}, element("tr", {}, element("th", { scope: "row" }, t("All")), element("td", { className: "number" }, numberText(progress.total)), element("td", {}), element("td", { className: "wide" })))),
    element("dl", { className: "figures" },
      besides("Answered", progress.answered),
      besides("Opted out", progress.optedOut),
      besides("Billed messages, about", progress.segments),
      progress.unresolved > 0 ? besides("Of the unknown ones, without a report to come", progress.unresolved) : ""));
}
