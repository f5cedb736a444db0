// An item as it is read: facts, plan, opinions, trail.
import { element } from "../../shared/element.js";
import { addTexts, dateText, numberText, t, timeText } from "../../shared/text.js";
import { chips, say } from "./words.js";

addTexts({
  "Lead unit": "牵头单位", "Co-units": "协办单位", "Deadline": "期限", "Handed over on": "交办日期", "Asked for": "申请延至", "Planned end": "计划完成日期", "Done": "进度", "Done on": "申请验收日期",
  "Reported": "已报月份", "Sent back or reopened": "退回重办", "Talk on": "约谈日期", "Aspects": "方面", "From the notice": "来源通报", "calendar {version}": "工作日历 {version}", "Extended": "已延期", "{n} times": "{n} 次",
  "What is to be put right": "整改内容", "Plan": "整改方案", "Opinions merged into it": "归并的意见", "History": "全程记录", "The system": "系统", "The office": "评议办",
  "until {date}": "期限 {date}", "{n} opinions": "{n} 条意见", "asked for {date}": "申请延至 {date}", "Download": "下载",
});

const fact = (term, value) => (value ? element("div", {}, element("dt", {}, t(term)), element("dd", {}, value)) : "");

const section = (title, ...content) => element("section", { className: "card" }, element("h3", {}, t(title)), ...content);

const named = (units, city) => (units.length === 0 ? "" : element("span", { lang: "zh-CN" }, units.map(city.nameOf).join("、")));

const due = (item) => item.due && element("span", {},
  `${dateText(item.due)}${item.isExtended ? ` (${t("Extended")})` : ""} · `, element("small", { translate: false }, t("calendar {version}", { version: item.calendar })));

const facts = (item, city) => element("dl", { className: "facts" },
  fact("Lead unit", named([item.matter.lead], city)), fact("Co-units", named(item.matter.co, city)),
  fact("Deadline", due(item)), fact("Handed over on", item.handedOn && dateText(item.handedOn)), fact("Asked for", item.askedDue && dateText(item.askedDue)),
  fact("Planned end", item.plannedFor && dateText(item.plannedFor)), fact("Done", item.percent === undefined ? "" : `${item.percent}%`), fact("Reported", item.reported.join(" ")),
  fact("Done on", item.doneOn && dateText(item.doneOn)), fact("Sent back or reopened", item.reopened > 0 ? t("{n} times", { n: numberText(item.reopened) }) : ""), fact("Talk on", item.talkedOn && dateText(item.talkedOn)),
  fact("Aspects", item.matter.aspects.map((aspect) => say("aspect", aspect)).join(" · ")),
  fact("From the notice", item.matter.origin && element("a", { href: `/notices`, lang: "zh-CN" }, item.matter.origin.notice)));

/** Where an opinion is from, and what about. */
export const aboutOpinion = ({ source, reference, aspect }) => element("small", {}, [say("source", source), reference && "", say("aspect", aspect)].filter(Boolean).join(" · "), reference ? element("span", { translate: false, lang: "zh-CN" }, ` · ${reference}`) : "");

const opinion = (problem) => element("li", {}, element("span", { className: "text", lang: "zh-CN" }, problem.text), aboutOpinion(problem));

const who = (step, city) => (step.by === "" ? t("The system") : element("span", { lang: "zh-CN" }, `${step.name}${step.unit ? ` (${city.nameOf(step.unit)})` : ""}`));

const told = (step) => [
  say("step", step.kind), step.month, step.percent === undefined ? "" : `${step.percent}%`, step.opinions === undefined ? "" : t("{n} opinions", { n: step.opinions }),
  step.due ? t("until {date}", { date: dateText(step.due.date) }) : step.date ? (step.kind === "askExtension" ? t("asked for {date}", { date: dateText(step.date) }) : dateText(step.date)) : "",
].filter(Boolean).join(" · ");

/** The ids of opinions say nothing to a reader, and a file's name stands on its button. */
const noteOf = (step) => (step.opinions === undefined && !step.file && step.note ? element("p", { className: "text hint", lang: "zh-CN" }, step.note) : "");

function fileOf(step, download) {
  const button = element("button", { type: "button", className: "link", translate: false, lang: "zh-CN", "aria-label": `${t("Download")}: ${step.file.name}` }, step.file.name);
  button.addEventListener("click", () => download(step.file));
  return element("p", {}, button);
}

const step = (line, city, download) => element("li", {},
  element("time", { dateTime: line.at }, timeText(line.at), " · ", who(line, city)), element("span", {}, told(line)), noteOf(line), line.file ? fileOf(line, download) : "");

export function showHead(place, item) {
  place.replaceChildren(element("p", { className: "chips" }, ...chips(item, item.isOverdue)));
}

export function showBody(place, { item, trail, problems }, city, download) {
  place.replaceChildren(
    facts(item, city),
    section("What is to be put right", element("p", { className: "text", lang: "zh-CN" }, item.matter.text)),
    item.plan ? section("Plan", element("p", { className: "text", lang: "zh-CN" }, item.plan)) : "",
    problems.length > 0 ? section("Opinions merged into it", element("ul", { className: "plain" }, ...problems.map(opinion))) : "",
    section("History", element("ol", { className: "timeline" }, ...trail.map((line) => step(line, city, download)))));
}
