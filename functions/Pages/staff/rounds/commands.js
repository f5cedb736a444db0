// The commands of a round, and what is asked before each.
import { addTexts, numberText, t, timeText } from "../../shared/text.js";

addTexts({
  "Open the round?": "开启轮次？", "Units, codes and invitations are fixed then. Answers sent from {from} until {to} count.": "单位名册、答题代码和邀请范围将固定。{from} 至 {to} 发出的评价计入结果。",
  "Close the round?": "截止本轮？", "Nothing more can be answered afterwards. This cannot be undone.": "此后不再接收任何评价，不可撤销。",
  "It was to take answers until {to}. Nothing more can be answered afterwards. This cannot be undone.": "原定截止时间为 {to}。提前截止后不再接收任何评价，不可撤销。",
  "Confirm the count?": "确认计票结果？",
  "You confirm, by your name, that {ballots} ballots were counted one by one and equal the tallies. With {needed} persons the round is frozen, and nobody can tell any more who gave which ballot.":
    "您以本人名义确认：{ballots} 份测评表已逐票计数，与系统计数一致。满 {needed} 人确认后轮次冻结，评价人与评价内容的对应关系永久销毁。",
  "Let units object?": "开放异议？", "Until the last day each unit may object to its own result. The notice cannot be published before.": "截止日之前各单位可对本单位结果提出异议，此前不能公布通报。",
  "Archive the round?": "归档本轮？", "Nothing can be corrected afterwards.": "归档后不能再更正。",
});

const simple = {
  "open-objections": ["Let units object?", "Until the last day each unit may object to its own result. The notice cannot be published before."],
  archive: ["Archive the round?", "Nothing can be corrected afterwards."],
};

const ofOffice = { draft: ["open"], open: ["close"], closing: ["close"], frozen: ["open-objections"], published: ["archive"] };

/** Each counter confirms once; a count that differs, or does not get on, is made again. */
function whileCounting(count, staff, isOffice) {
  const isMine = count.confirmations.some(({ by, hash }) => by === staff.id && hash === count.hash);
  return count.hash
    ? (isMine ? [] : ["confirm"])
    : (isOffice ? [count.begun ? "recount" : "count"] : []);
}

/** @param count undefined for whoever may not see it */
export function commandsOf({ state }, count, staff, isOffice) {
  return state === "closed" && count ? whileCounting(count, staff, isOffice) : (isOffice && ofOffice[state]) || [];
}

/** How its button looks. */
export const kindOf = (command) => (command === "close" ? "danger" : "primary");

/** Title and text of the question before a command; undefined for one that does no harm. */
export function questionOf(command, round, count) {
  const [from, to] = [timeText(round.opensAt), timeText(round.closesAt)];
  const isEarly = Date.now() < Date.parse(round.closesAt);
  return {
    open: () => [t("Open the round?"), t("Units, codes and invitations are fixed then. Answers sent from {from} until {to} count.", { from, to })],
    close: () => [t("Close the round?"), t(isEarly ? "It was to take answers until {to}. Nothing more can be answered afterwards. This cannot be undone." : "Nothing more can be answered afterwards. This cannot be undone.", { to })],
    confirm: () => [t("Confirm the count?"), t("You confirm, by your name, that {ballots} ballots were counted one by one and equal the tallies. With {needed} persons the round is frozen, and nobody can tell any more who gave which ballot.",
      { ballots: numberText(count.ballots), needed: numberText(count.needed) })],
  }[command]?.() ?? simple[command]?.map((text) => t(text));
}
