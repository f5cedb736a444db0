// What a unit can object to: its own result.
import { element } from "../../shared/element.js";
import { addTexts, decimalText, numberText, t } from "../../shared/text.js";
import { questionText, say } from "./words.js";

addTexts({
  "Score": "得分", "Rank": "名次", "{rank} of {n}": "第 {rank} 名（共 {n} 个）", "Band": "档次", "Answers": "评价份数", "Not ranked": "不参加排名", "Too few answers": "样本不足", "{part} of {whole}": "{part} / {whole}",
});

const figure = (term, text) => (text ? element("div", {}, element("dt", {}, term), element("dd", {}, text)) : "");

const rankOf = ({ rank, excluded, score }, eligible) => (rank ? t("{rank} of {n}", { rank, n: eligible }) : t(excluded || score === undefined ? "Not ranked" : "Too few answers"));

export const ownResult = ({ eligible, result }, round) => [
  figure(t("Score"), result.score === undefined ? "–" : decimalText(result.score)),
  figure(t("Band"), result.band && say("band", result.band)),
  figure(t("Rank"), round.ranked ? rankOf(result, eligible) : ""),
  figure(t("Answers"), numberText(result.n)),
  ...(round.questions.length > 1 ? result.questions.filter(({ mean }) => mean !== undefined).map(({ question, mean }) => figure(questionText(round, question), decimalText(mean))) : []),
  ...result.indicators.map(({ indicator, part, whole }) => figure(say("indicator", indicator), t("{part} of {whole}", { part, whole }))),
];
