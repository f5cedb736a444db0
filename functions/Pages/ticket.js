// A message as its sender may see it: state, lead unit, promised date, history.
import { element } from "./element.js";
import { addTexts, dateText, inWords, t, timeText } from "./text.js";

addTexts({
  "Message {number}": "诉求 {number}",
  "State": "当前状态",
  "Lead unit": "牵头单位",
  "Not decided yet": "尚未确定",
  "Answer promised by": "承诺答复日期",
  "Provisional": "暂定",
  "History": "办理过程",
  "This page looks again by itself.": "本页会自动刷新。",
});

const fact = (term, value) => element("div", {}, element("dt", {}, t(term)), element("dd", {}, value));

const step = (line) => element("li", {}, element("time", { dateTime: line.at }, timeText(line.at)), element("span", {}, inWords(line)));

export const isRegistering = (ticket) => ticket.state.key === "registering";

export function showTicket(place, ticket) {
  place.hidden = false;
  place.replaceChildren(
    element("h2", { id: "ticket-title" }, t("Message {number}", ticket)),
    ticket.title ? element("p", { className: "lead" }, ticket.title) : "",
    element("dl", { className: "ticket" },
      fact("State", element("strong", { className: "state" }, inWords(ticket.state))),
      fact("Lead unit", ticket.leadUnit?.name ?? t("Not decided yet")),
      ticket.promisedDate ? fact("Answer promised by", dateText(ticket.promisedDate) + (ticket.provisional ? ` (${t("Provisional")})` : "")) : ""),
    ...(isRegistering(ticket)
      ? [element("p", { className: "hint" }, t("This page looks again by itself."))]
      : [element("h3", {}, t("History")), element("ol", { className: "timeline" }, ...ticket.history.map(step))]));
}
