// A ticket as staff see it: facts, clocks, requests, parts, answers, trace.
import { element } from "../../shared/element.js";
import { addTexts, dateText, inWords, t, timeText } from "../../shared/text.js";
import { say } from "./words.js";

addTexts({
  "Ticket {number}": "工单 {number}",
  "Due": "答复期限", "Filed": "提交时间", "Lead": "牵头单位", "Co-units": "协办单位", "Place": "地点", "Enterprise": "企业", "Contact": "联系人", "Kind": "诉求类型",
  "Not decided yet": "尚未确定", "Provisional": "暂定",
  "Clocks": "时限", "Clock": "时限", "Unit": "单位", "Due at": "到期", "How it stands": "状态",
  "Requests": "申请", "Parts": "协办", "Answers": "答复", "Trace": "全程记录", "Note": "备注", "until {date}": "至 {date}",
  "not signed": "未签收", "signed": "已签收", "answered": "已答复", "Released": "已送达", "Sent back": "已退回", "Under review": "审核中", "Rated {level} of 5": "评价 {level} 分（满分 5）",
});

const fact = (term, value) => (value ? element("div", {}, element("dt", {}, t(term)), element("dd", {}, value)) : "");

const section = (title, lines) => (lines.length === 0 ? [] : [element("h3", {}, t(title)), element("ul", {}, ...lines.map((line) => element("li", {}, ...[line].flat())))]);

const chip = (is, english, group = "clockState") => (is ? element("span", { className: english === "overdue" ? "overdue" : "" }, say(group, english)) : "");

function clock(line, city) {
  const state = line.overdue ? "overdue" : line.stoppedAt ? "done" : line.paused ? "paused" : "running";
  return element("tr", {},
    element("th", { scope: "row" }, say("clock", line.kind)),
    element("td", {}, line.unit ? city.nameOf(line.unit) : ""),
    element("td", {}, timeText(line.dueAt), line.provisional ? ` (${t("Provisional")})` : ""),
    element("td", {}, chip(true, state)));
}

const clocks = (ticket, city) => (ticket.clocks.length === 0 ? [] : [
  element("h3", {}, t("Clocks")),
  element("table", { className: "clocks" },
    element("thead", {}, element("tr", {}, ...["Clock", "Unit", "Due at", "How it stands"].map((head) => element("th", { scope: "col" }, t(head))))),
    element("tbody", {}, ...ticket.clocks.map((line) => clock(line, city))))]);

const request = (line, city) => [
  say("request", line.kind), " · ", say("requestState", line.state), " · ", timeText(line.at), line.unit ? ` · ${city.nameOf(line.unit)}` : "",
  line.kind === "return" && line.reason ? ` · ${say("returnReason", line.reason)}` : "", line.until ? ` · ${t("until {date}", { date: dateText(line.until) })}` : "",
].join("");

const part = (line, city) => [
  `${city.nameOf(line.unit)} · ${t(line.answeredAt ? "answered" : line.signedAt ? "signed" : "not signed")}${line.outcome ? ` · ${say("outcome", line.outcome)}` : ""}`,
  line.text ? element("p", { className: "text" }, line.text) : "",
];

const answer = (line) => [
  `${timeText(line.at)} · ${say("outcome", line.outcome)} · ${t(line.releasedAt ? "Released" : line.sentBackAt ? "Sent back" : "Under review")}`,
  element("p", { className: "text" }, line.releasedText ?? line.publicAnswer),
  line.internalNote ? element("p", { className: "text hint" }, `${t("Note")}：${line.internalNote}`) : "",
];

const step = (line) => element("li", {},
  element("time", { dateTime: line.at }, timeText(line.at)),
  element("span", {}, inWords(line)),
  line.note ? element("p", { className: "text hint" }, `${t("Note")}：${line.note}`) : "");

export function showHead(place, ticket, city) {
  const { dispatch, due } = ticket;
  place.replaceChildren(
    element("h2", { id: "ticket-title" }, t("Ticket {number}", ticket)),
    element("p", {}, element("strong", { className: "state" }, inWords(ticket.state)), " ", chip(ticket.clocks.some((line) => line.overdue && !line.stoppedAt), "overdue")),
    element("p", { className: "lead", lang: "zh-CN" }, ticket.title),
    element("p", { className: "text", lang: "zh-CN" }, ticket.body),
    element("dl", { className: "facts" },
      fact("Kind", say("type", ticket.type)),
      fact("Lead", dispatch ? city.nameOf(dispatch.lead) : t("Not decided yet")),
      fact("Co-units", dispatch?.co.map(city.nameOf).join("、")),
      fact("Due", dateText(due.date) + (due.provisional ? ` (${t("Provisional")})` : "")),
      fact("Filed", timeText(ticket.filedAt)),
      fact("Place", ticket.place),
      fact("Enterprise", [ticket.enterprise?.name, ticket.enterprise?.uscc].filter(Boolean).join(" ")),
      fact("Contact", [ticket.contact?.name, ticket.contact?.phone].filter(Boolean).join(" "))));
}

export function showBody(place, ticket, city) {
  place.replaceChildren(
    ...clocks(ticket, city),
    ...section("Requests", ticket.requests.map((line) => request(line, city))),
    ...section("Parts", ticket.parts.map((line) => part(line, city))),
    ...section("Answers", [
      ...(ticket.answers ?? []).map(answer),
      ...ticket.closures.filter((line) => line.rating).map((line) => t("Rated {level} of 5", { level: line.rating.level })),
    ]),
    element("h3", {}, t("Trace")),
    element("ol", { className: "timeline" }, ...(ticket.history ?? []).map(step)));
}
