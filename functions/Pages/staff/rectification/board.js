// The board: how it goes per unit, and who has not reported.
import { call } from "../../shared/api.js";
import { byId, element } from "../../shared/element.js";
import { headers } from "../../shared/session.js";
import { addTexts, dateText, numberText, percentText, t, whenLanguage } from "../../shared/text.js";
import { whenSent } from "../shared/send.js";
import { say } from "./words.js";

addTexts({
  "Open": "未销号", "To verify": "待验收", "Overdue": "超期", "More time asked for": "申请延期待批", "Talks to be held": "待约谈", "Closed on time": "按期销号率", "{part} of {all} closed": "{part}/{all} 项",
  "By unit": "按单位", "Unit": "单位", "All units": "合计", "On time": "按期", "Sent back or reopened": "退回重办", "Talks": "待约谈", "No item yet.": "还没有整改事项。",
  "As of {date}": "截至 {date}", "Reports for {month} are due on {date}.": "{month} 的进展应于 {date} 前报送。", "Everybody has reported.": "均已报送。", "reminded": "已催报", "due {date}": "{date} 到期",
});

const open = ["handedOver", "inProgress", "submitted"];
const columns = ["draft", ...open];
const sum = (units, of) => units.reduce((all, unit) => all + of(unit), 0);
const countOf = (...states) => (unit) => sum(states, (state) => unit.states[state] ?? 0);

const rate = (part, all) => (all === 0 ? "–" : percentText(part, all));

const figure = (term, value, hint) => element("div", {}, element("dt", {}, t(term)), element("dd", {}, value), hint ? element("dd", { className: "hint" }, hint) : "");

function figures(units) {
  const [closed, onTime] = [sum(units, (unit) => unit.closed), sum(units, (unit) => unit.onTime)];
  return [
    figure("Open", numberText(sum(units, countOf(...open)))), figure("To verify", numberText(sum(units, countOf("submitted")))), figure("Overdue", numberText(sum(units, (unit) => unit.overdue))),
    figure("More time asked for", numberText(sum(units, (unit) => unit.askedExtension))), figure("Talks to be held", numberText(sum(units, (unit) => unit.talks))),
    figure("Closed on time", rate(onTime, closed), t("{part} of {all} closed", { part: onTime, all: closed })),
  ];
}

const number = (value, className = "") => element("td", { className: `number ${className}` }, numberText(value));

const cells = (units) => [
  number(sum(units, (unit) => unit.overdue), units.some((unit) => unit.overdue > 0) ? "late" : ""),
  ...columns.map((state) => number(sum(units, countOf(state)))),
  number(sum(units, (unit) => unit.closed)),
  element("td", { className: "number" }, rate(sum(units, (unit) => unit.onTime), sum(units, (unit) => unit.closed))),
  number(sum(units, (unit) => unit.reopened)),
  number(sum(units, (unit) => unit.talks), units.some((unit) => unit.talks > 0) ? "late" : ""),
];

const table = (units, asOf, city) => element("div", { className: "scroll card", tabIndex: 0, role: "region", "aria-label": t("By unit") },
  element("table", { className: "data" },
    element("caption", {}, `${t("By unit")} · ${t("As of {date}", { date: dateText(asOf) })}`),
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, t("Unit")),
      ...[t("Overdue"), ...columns.map((state) => say("state", state)), say("state", "closed"), t("On time"), t("Sent back or reopened"), t("Talks")].map((head) => element("th", { scope: "col", className: "number" }, head)))),
    element("tbody", {}, ...units.map((unit) => element("tr", {},
      element("th", { scope: "row" }, element("a", { href: `#items=${unit.unit}`, lang: "zh-CN" }, city.nameOf(unit.unit))), ...cells([unit])))),
    element("tfoot", {}, element("tr", {}, element("th", { scope: "row" }, t("All units")), ...cells(units)))));

const silent = (item, city) => element("li", {},
  element("a", { href: `#item=${item.id}`, lang: "zh-CN" }, item.title),
  element("small", {}, element("span", { lang: "zh-CN" }, city.nameOf(item.unit)), ` · ${t("due {date}", { date: dateText(item.due) })}`, item.isReminded ? ` · ${t("reminded")}` : ""));

export function board(page, city) {
  let units;
  let missing;

  function show() {
    const { asOf } = units;
    byId("board-figures").replaceChildren(...figures(units.units));
    byId("board-units").replaceChildren(units.units.length === 0 ? element("p", { className: "card hint" }, t("No item yet.")) : table(units.units, asOf, city));
    byId("unreported-by").textContent = t("Reports for {month} are due on {date}.", { month: missing.month, date: dateText(missing.by) });
    byId("unreported").replaceChildren(...(missing.items.length === 0 ? [element("li", {}, t("Everybody has reported."))] : missing.items.map((item) => silent(item, city))));
  }

  const readMissing = async (month) => {
    missing = await call(`/api/rectification/unreported?${new URLSearchParams(month && { month })}`, { headers: headers() });
    byId("month").value = missing.month;
  };

  whenSent(byId("month-form"), page.guarded, async () => {
    await readMissing(byId("month").value);
    show();
  });
  whenLanguage(() => units && missing && show());
  return {
    open: () => page.guarded(async () => {
      [units] = await Promise.all([call("/api/rectification/board", { headers: headers() }), readMissing(""), city.known()]);
      show();
    }),
  };
}
