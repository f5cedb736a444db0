// A message as its sender may see it: state, lead unit, promised date, history.
import { element } from "./element.js";
import { addTexts, dateText, ofBoth, t, timeText } from "./text.js";

addTexts({
  "Message {number}": "诉求 {number}",
  "State": "当前状态",
  "Lead unit": "牵头单位",
  "Not decided yet": "尚未确定",
  "Answer promised by": "承诺答复日期",
  "Provisional": "暂定",
  "History": "办理过程",
  "Accepted; being registered": "已受理，正在登记",
  "This page looks again by itself.": "本页会自动刷新。",
});

const fact = (term, value) => element("div", {}, element("dt", {}, t(term)), element("dd", {}, value));

const step = ({ at, text }) => element("li", {}, element("time", { dateTime: at }, timeText(at)), element("span", {}, ofBoth(text)));

export function showTicket(place, ticket) {
  const isRegistering = ticket.state === "registering";
  place.hidden = false;
  place.replaceChildren(
    element("h2", { id: "ticket-title" }, t("Message {number}", { number: ticket.number })),
    element("dl", { className: "ticket" },
      fact("State", element("strong", { className: "state" }, isRegistering ? t("Accepted; being registered") : ofBoth(ticket.stateText))),
      fact("Lead unit", ticket.lead ?? t("Not decided yet")),
      fact("Answer promised by", dateText(ticket.promisedDate) + (ticket.provisional ? ` (${t("Provisional")})` : ""))),
    isRegistering ? element("p", { className: "hint" }, t("This page looks again by itself.")) : "",
    element("h3", {}, t("History")),
    element("ol", { className: "timeline" }, ...(ticket.history ?? []).map(step)));
}
