// How the count stands: how far it is, whether it equals the tallies, and who confirmed it.
import { element } from "../../shared/element.js";
import { addTexts, numberText, t, timeText } from "../../shared/text.js";
import { levels } from "../../shared/words.js";
import { questionText, say } from "./words.js";

addTexts({
  "It is not counted yet.": "尚未计票。", "{counted} of {shards} parts counted, {ballots} ballots so far": "已计 {counted} / {shards} 个分区，{ballots} 份测评表",
  "The count equals the tallies: {ballots} ballots, counted one by one.": "计票与计数一致：逐票清点 {ballots} 份测评表。",
  "The count differs from the tallies. The round cannot be confirmed until that is cleared up.": "计票与计数不一致，查明原因之前不能确认。",
  "What": "项目", "Tallied": "系统计数", "Counted": "逐票清点", "Ballots returned: {group}": "收回份数：{group}", "Hash of the result": "结果校验码",
  "Confirmed by": "监票人", "Time": "时间", "Nobody has confirmed it yet.": "尚无人确认。", "{n} of {needed} persons have confirmed it.": "已有 {n} / {needed} 人确认。",
});

/** The API names a difference by codes: unit, question, group and level; or the ballots of a group. */
function whatOf(what, round) {
  const [first, ...rest] = what.split(" ");
  const unit = round.units.find(({ id }) => id === first);
  if (!unit) {
    return t("Ballots returned: {group}", { group: say("group", rest[0]) });
  }

  const [question, group, level] = rest;
  return [unit.name, questionText(round, question), say("group", group), t(levels[level - 1])].join(" · ");
}

const table = (heads, rows) => element("table", { className: "data" },
  element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, t(head))))),
  element("tbody", {}, ...rows.map(([head, ...cells]) => element("tr", {}, element("th", { scope: "row", lang: "zh-CN" }, head), ...cells.map((cell) => element("td", {}, cell))))));

const differences = (count, round) => table(["What", "Tallied", "Counted"], count.differences.map(({ what, tallied, counted }) => [whatOf(what, round), numberText(tallied), numberText(counted)]));

function progressOf(count) {
  const words = t("{counted} of {shards} parts counted, {ballots} ballots so far", { counted: count.counted, shards: count.shards, ballots: numberText(count.ballots) });
  return [element("p", {}, words), element("progress", { max: count.shards, value: count.counted, "aria-label": words })];
}

export function outcomeOf(count, round) {
  if (count.equal === undefined) {
    return count.begun ? progressOf(count) : [element("p", {}, t("It is not counted yet."))];
  }

  return count.equal
    ? [element("p", { className: "answer" }, element("span", { className: "tick", "aria-hidden": "true" }, "✓ "), t("The count equals the tallies: {ballots} ballots, counted one by one.", { ballots: numberText(count.ballots) }))]
    : [element("p", { className: "notice" }, t("The count differs from the tallies. The round cannot be confirmed until that is cleared up.")), differences(count, round)];
}

export function confirmationsOf(count) {
  const standing = count.confirmations.filter(({ hash }) => hash === count.hash);
  return count.hash ? [
    element("dl", {}, element("dt", {}, t("Hash of the result")), element("dd", { className: "code hash", translate: false }, count.hash)),
    element("p", {}, standing.length === 0 ? t("Nobody has confirmed it yet.") : t("{n} of {needed} persons have confirmed it.", { n: standing.length, needed: count.needed })),
    standing.length > 0 ? table(["Confirmed by", "Time"], standing.map(({ name, at }) => [name, timeText(at)])) : "",
  ] : [];
}
