// A round's settings in words.
import { element } from "../../shared/element.js";
import { addTexts, isEnglish, numberText, t, timeText } from "../../shared/text.js";
import { questionText, say } from "./words.js";

addTexts({
  "Kind": "种类", "Answers taken": "接收评价", "from {from} until {to}": "{from} 至 {to}", "Classes": "单位类别", "Groups": "测评对象", "Everybody in the directory": "名录中全部对象",
  "{what}, weight {weight}": "{what}（权重 {weight}）", "{what}, weight {weight}, at least {n}": "{what}（权重 {weight}，至少 {n} 份）", "Questions": "测评问题", "Hotline figures": "热线指标",
  "Fewest answers to be ranked": "参与排名的最少评价份数", "Best and worst, so many each": "最好、最差各列几个", "Persons who confirm the count": "监票人数", "Bands": "分档", "Ranking": "名次",
  "Ranked": "排名次", "Bands only": "只分档", "Excellent from {excellent}, good from {good}, fair from {fair}": "优 {excellent} 起，良 {good} 起，中 {fair} 起", "Id": "编号", "Compared with": "名次比较对象",
});

const fact = (term, value, properties = {}) => (value ? element("div", {}, element("dt", {}, t(term)), element("dd", properties, value)) : "");

const list = (some) => some.join(isEnglish() ? ", " : "、");

const weighing = (what, { weight, minimum }) => t(minimum > 0 ? "{what}, weight {weight}, at least {n}" : "{what}, weight {weight}", { what, weight: numberText(weight), n: minimum });

/** A group that the office did not name is counted and weighs nothing. */
const groupsOf = (round) => round.groups.filter(({ id }) => id !== "other");

/** @param classes rows of the directory: a draft has no names of its own yet */
export function factsOf(round, classes) {
  const nameOf = ({ id, name }) => name ?? classes.find((row) => row.class_id === id)?.name ?? id;
  const groups = groupsOf(round);
  return [
    fact("Kind", say("kind", round.kind)),
    fact("Answers taken", t("from {from} until {to}", { from: timeText(round.opensAt), to: timeText(round.closesAt) })),
    fact("Classes", list(round.classes.map(nameOf)), { lang: "zh-CN" }),
    fact("Groups", groups.length > 0 ? list(groups.map((group) => weighing(say("group", group.id), group))) : t("Everybody in the directory")),
    fact("Questions", list(round.questions.map((question) => weighing(questionText(round, question.id), question)))),
    fact("Hotline figures", list(round.indicators.map((one) => weighing(say("indicator", one.id), one)))),
    fact("Fewest answers to be ranked", numberText(round.minimumAnswers)),
    fact("Ranking", t(round.ranked ? "Ranked" : "Bands only")),
    fact("Best and worst, so many each", numberText(round.k)),
    fact("Bands", t("Excellent from {excellent}, good from {good}, fair from {fair}", round.bands)),
    fact("Persons who confirm the count", numberText(round.counters)),
    fact("Compared with", round.previous, { className: "code", translate: false }),
    fact("Id", round.id, { className: "code", translate: false }),
  ];
}
