// What codes of the evaluation rounds are called: code: [Chinese, English].
import { groups, sayer } from "../../shared/words.js";

const words = {
  state: {
    draft: ["草稿", "Draft"], open: ["进行中", "Open"], closing: ["正在截止", "Closing"], closed: ["已截止", "Closed"], frozen: ["已冻结", "Frozen"], objections: ["异议期", "Objections"],
    published: ["已公布", "Published"], archived: ["已归档", "Archived"],
  },
  next: {
    draft: ["核对设置，然后开启。", "Look at the settings, then open it."], open: ["正在接收评价。", "It takes answers."], closing: ["正在封存，请稍候；中断时可再次截止。", "It is being sealed; close it again if that stops."],
    closed: ["逐票计票，由监票人确认。", "Count the ballots, and have the count confirmed."], frozen: ["计票已确认，可以开放异议。", "The count is confirmed: let units object."],
    objections: ["各单位可提出异议，逐件作出决定后起草通报。", "Units may object; decide each objection, then draft the notice."], published: ["通报已公布。", "Its notice is public."], archived: ["本轮已归档。", "Nothing is to come."],
  },
  kind: { democratic: ["民主测评", "Democratic evaluation"], special: ["专项测评", "Special survey"], hotline: ["热线月度评价", "Hotline month"] },
  group: { ...groups, other: ["其他", "Others"] },
  question: { overall: ["总体评价", "Overall"], efficiency: ["办事效率", "Efficiency"], initiative: ["主动服务", "Initiative"], openness: ["公开透明", "Openness"], fairness: ["公平公正", "Fairness"] },
  indicator: {
    signedInTime: ["按时签收率", "Signed in time"], contacted: ["按时联系率", "Contacted in time"], onTime: ["按时办结率", "Answered in time"], returned: ["退单率（越低越好）", "Returned (the fewer the better)"],
    redone: ["重办率（越低越好）", "Redone (the fewer the better)"], resolved: ["解决率", "Resolved"],
  },
  command: {
    open: ["开启轮次", "Open the round"], close: ["截止", "Close the round"], count: ["开始计票", "Start the count"], recount: ["重新计票", "Count again"], confirm: ["监票确认", "Confirm the count"],
    "open-objections": ["开放异议", "Let units object"], archive: ["归档", "Archive"],
  },
  objection: { filed: ["待决定", "To be decided"], upheld: ["成立", "Upheld"], rejected: ["不成立", "Rejected"] },
  notice: { draft: ["待签批", "To be approved"], approved: ["已签批", "Approved"], publishing: ["正在公布", "Being published"], published: ["已公布", "Published"] },
  tag: { style: ["作风", "Manner"], efficiency: ["效率", "Speed"], openness: ["公开", "Public information"], fairness: ["执法", "Law enforcement"], policy: ["政策", "Policy"], other: ["其他方面", "Something else"] },
  band: { excellent: ["优", "Excellent"], good: ["良", "Good"], fair: ["中", "Fair"], poor: ["差", "Poor"] },
  effect: { exclude: ["该单位不参加排名", "The unit is not ranked"], indicator: ["更正一项热线指标", "A hotline figure is corrected"], count: ["更正一项评价份数", "A number of answers is corrected"] },
};

export const say = sayer(words);

/** A question of a round: a usual one in the reader's language, any other as the office wrote it. */
export function questionText(round, id) {
  const { title } = round.questions.find((question) => question.id === id);
  return words.question[id]?.[0] === title ? say("question", id) : title;
}
export const keyOf = (group, code) => words[group][code][1];
export const chineseOf = (group, code) => words[group][code][0];
export const codesOf = (group) => Object.keys(words[group]);
