// How many answers came in, by day and by what became of them.
import { call } from "../../shared/api.js";
import { svg } from "../../shared/chart.js";
import { byId, element } from "../../shared/element.js";
import { headers } from "../../shared/session.js";
import { addTexts, isEnglish, numberText, t, whenLanguage } from "../../shared/text.js";
import { whenSent } from "../shared/send.js";
import { codesOf, say } from "./words.js";

addTexts({
  "Nothing came in during these days.": "这段时间没有收到短信。", "{n} messages": "共 {n} 条", "Outcome": "结果", "Number": "数量", "Share": "占比", "What it means": "说明", "Day": "日期", "All": "合计",
  "By day": "按日统计", "By gateway": "按通道",
});

const sum = (items) => items.reduce((total, { count }) => total + count, 0);

const number = (count) => element("td", { className: "number" }, count === 0 ? "–" : numberText(count));

const heads = (names) => element("thead", {}, element("tr", {}, ...names.map(([name, className]) => element("th", { scope: "col", className: className ?? "" }, name))));

const share = (part, total) => svg("svg", { class: "share", width: "100%", height: 10, "aria-hidden": "true" },
  svg("rect", { class: "share-all", width: "100%", height: 10 }), svg("rect", { class: "share-part", width: `${(100 * part) / total}%`, height: 10 }));

function kindsTable(items, kinds) {
  const all = sum(items);
  return element("table", { className: "data" },
    heads([[t("Outcome")], [t("Number"), "number"], [t("Share"), "share-head"], [t("What it means"), "wide"]]),
    element("tbody", {}, ...kinds.map((kind) => {
      const count = sum(items.filter((item) => item.kind === kind));
      return element("tr", {}, element("th", { scope: "row" }, say("outcome", kind)), number(count), element("td", {}, share(count, all)), element("td", { className: "wide" }, say("outcomeMeaning", kind)));
    })));
}

const dayText = (day) => new Intl.DateTimeFormat(isEnglish() ? "en" : "zh-CN", { month: "short", day: "numeric", weekday: "short", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

function daysTable(items, kinds) {
  const days = [...new Set(items.map(({ day }) => day))].sort().reverse();
  const cells = (some) => [...kinds.map((kind) => number(sum(some.filter((item) => item.kind === kind)))), number(sum(some))];
  return element("div", { className: "scroll", tabIndex: 0, role: "region", "aria-label": t("By day") },
    element("table", { className: "data" },
      element("caption", {}, t("By day")),
      heads([[t("Day")], ...kinds.map((kind) => [say("outcome", kind), "number"]), [t("All"), "number"]]),
      element("tbody", {}, ...days.map((day) => element("tr", {}, element("th", { scope: "row" }, dayText(day)), ...cells(items.filter((item) => item.day === day)))))));
}

function gateways(items) {
  const names = [...new Set(items.map(({ gateway }) => gateway))];
  const each = names.flatMap((name) => [" · ", element("span", { translate: false }, name), ` ${numberText(sum(items.filter(({ gateway }) => gateway === name)))}`]).slice(1);
  return names.length < 2 ? "" : element("p", { className: "hint" }, `${t("By gateway")}: `, ...each);
}

export function outcomes(page) {
  const { from, to } = byId("outcomes-form").elements;
  let counted;

  function show() {
    const { items, total } = counted;
    const kinds = codesOf("outcome").filter((code) => items.some(({ kind }) => kind === code));
    byId("outcomes").replaceChildren(...(items.length === 0
      ? [element("p", { className: "hint" }, t("Nothing came in during these days."))]
      : [element("p", { className: "total" }, t("{n} messages", { n: numberText(total) })), kindsTable(items, kinds), gateways(items), daysTable(items, kinds)]));
  }

  async function load() {
    const query = new URLSearchParams({ ...(from.value && { from: from.value }), ...(to.value && { to: to.value }) });
    counted = await call(`/api/sms/outcomes?${query}`, { headers: headers() });
    [from.value, to.value] = [counted.from, counted.to];
    show();
  }

  whenSent(byId("outcomes-form"), page.guarded, load);
  whenLanguage(() => counted && show());
  return { open: () => page.guarded(load) };
}
