// A message as its sender may see it: state, lead unit, promised date, history.
import { element } from "../../shared/element.js";
import { addTexts, dateText, inWords, t, timeText } from "../../shared/text.js";

addTexts({
  "Message {number}": "诉求 {number}",
  "State": "当前状态",
  "Lead unit": "牵头单位",
  "Not decided yet": "尚未确定",
  "Answer promised by": "承诺答复日期",
  "Provisional": "暂定",
  "History": "办理过程",
  "This page looks again by itself.": "本页会自动刷新。",
  "Answer": "答复",
  "Please send us": "请补充以下材料",
  "By {date}": "请于 {date} 前提交",
  "Not accepted": "不予受理",
  "Please turn to": "请通过以下渠道解决",
  "Next reply by": "下次答复日期",
  "Can be rated until": "评价截止日期",
});

const fact = (term, value) => element("div", {}, element("dt", {}, t(term)), element("dd", {}, value));

const step = (line) => element("li", {}, element("time", { dateTime: line.at }, timeText(line.at)), element("span", {}, inWords(line)));

const answer = ({ at, publicAnswer }) => element("article", { className: "answer" },
  element("h3", {}, t("Answer")),
  element("time", { dateTime: at }, timeText(at)),
  ...publicAnswer.split("\n").map((line) => element("p", {}, line)));

function wanted({ supplement, state }) {
  return supplement && state.key === "supplementRequested"
    ? element("div", { className: "notice" },
      element("h3", {}, t("Please send us")),
      element("ol", {}, ...supplement.items.map((item) => element("li", {}, item))),
      supplement.dueDate ? element("p", {}, t("By {date}", { date: dateText(supplement.dueDate) })) : "")
    : "";
}

const refusal = ({ refused }) => refused
  ? element("div", { className: "notice" },
    element("h3", {}, t("Not accepted")),
    element("p", {}, inWords(refused.reason)),
    element("p", {}, `${t("Please turn to")}: `, element("strong", {}, inWords(refused.channel))))
  : "";

export const isRegistering = (ticket) => ticket.state.key === "registering";

export function showTicket(place, ticket) {
  place.hidden = false;
  place.replaceChildren(
    element("h2", { id: "ticket-title" }, t("Message {number}", ticket)),
    ticket.title ? element("p", { className: "lead" }, ticket.title) : "",
    element("dl", { className: "ticket" },
      fact("State", element("strong", { className: "state" }, inWords(ticket.state))),
      fact("Lead unit", ticket.leadUnit?.name ?? t("Not decided yet")),
      ticket.promisedDate ? fact("Answer promised by", dateText(ticket.promisedDate) + (ticket.provisional ? ` (${t("Provisional")})` : "")) : "",
      ticket.nextReply ? fact("Next reply by", dateText(ticket.nextReply)) : "",
      ticket.ratingOpenUntil ? fact("Can be rated until", dateText(ticket.ratingOpenUntil)) : ""),
    wanted(ticket),
    refusal(ticket),
    ...(ticket.answers ?? []).map(answer),
    ...(isRegistering(ticket)
      ? [element("p", { className: "hint" }, t("This page looks again by itself."))]
      : [element("h3", {}, t("History")), element("ol", { className: "timeline" }, ...ticket.history.map(step))]));
}
