// How many of the ballots came back, by group and township. What they say is not asked for.
import { element } from "../../shared/element.js";
import { addTexts, numberText, percentText, t } from "../../shared/text.js";
import { say } from "./words.js";

addTexts({
  "Returned": "已收回", "Invited": "已邀请", "Share": "回收率", "Group": "测评对象", "Township": "乡镇街道", "By group": "按对象", "By township": "按乡镇街道", "Not of a township": "未注明",
  "{returned} of {invited} ballots are back": "已收回 {returned} / {invited} 份", "{n} more answered by text without being invited.": "另有 {n} 人未受邀而以短信评价。", "No results are shown before the round is closed.": "截止前不显示任何评价内容。",
});

const shareOf = ({ invited, returned }) => (invited === 0 ? "–" : percentText(returned, invited));

function sumBy(cells, key) {
  const sums = new Map();
  for (const cell of cells) {
    const sum = sums.get(cell[key]) ?? { invited: 0, returned: 0 };
    sums.set(cell[key], { invited: sum.invited + cell.invited, returned: sum.returned + cell.returned });
  }
  return [...sums];
}

const row = ([name, sum], nameOf) => element("tr", {},
  element("th", { scope: "row" }, nameOf(name)),
  ...[numberText(sum.invited), numberText(sum.returned), shareOf(sum)].map((text) => element("td", { className: "number" }, text)));

const table = (caption, head, sums, nameOf) => element("table", { className: "data" },
  element("caption", {}, t(caption)),
  element("thead", {}, element("tr", {}, ...[head, "Invited", "Returned", "Share"].map((text, at) => element("th", { scope: "col", className: at > 0 ? "number" : "" }, t(text))))),
  element("tbody", {}, ...sums.map((sum) => row(sum, nameOf))));

/**
 * @param units rows of the directory: a township is a unit
 * @param isSecret nothing else is shown yet
 */
export function turnoutOf(turnout, units, isSecret) {
  const words = t("{returned} of {invited} ballots are back", { returned: numberText(turnout.returned), invited: numberText(turnout.invited) });
  const groups = sumBy(turnout.cells, "group");
  const townshipOf = (id) => (id === "" ? t("Not of a township") : element("span", { lang: "zh-CN" }, units.find((unit) => unit.unit_id === id)?.short_name ?? id));
  return [
    element("p", {}, words, turnout.invited > 0 ? ` · ${shareOf(turnout)}` : ""),
    turnout.invited > 0 ? element("progress", { max: turnout.invited, value: Math.min(turnout.returned, turnout.invited), "aria-label": words }) : "",
    turnout.uninvited > 0 ? element("p", {}, t("{n} more answered by text without being invited.", { n: numberText(turnout.uninvited) })) : "",
    isSecret ? element("p", { className: "hint lead" }, t("No results are shown before the round is closed.")) : "",
    groups.length > 1 ? table("By group", "Group", groups, (id) => say("group", id)) : "",
    element("div", { className: "scroll", tabIndex: 0, role: "region", "aria-label": t("By township") }, table("By township", "Township", sumBy(turnout.cells, "area"), townshipOf)),
  ];
}
