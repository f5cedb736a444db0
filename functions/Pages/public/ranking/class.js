// One class of a ranking: best and worst, chart, table of all, those with too few answers.
import { scoreChart } from "../../shared/chart.js";
import { element } from "../../shared/element.js";
import { addTexts, t } from "../../shared/text.js";
import { levels } from "../../shared/words.js";

addTexts({
  "{eligible} units ranked, {insufficient} with too few answers": "参与排名 {eligible} 个单位，样本不足 {insufficient} 个",
  "Best {k}": "最好的 {k} 个单位",
  "Worst {k}": "最差的 {k} 个单位",
  "Fewer than two units can be ranked, so there is no best and no worst.": "可排名单位不足两个，不列最好和最差。",
  "Units tied at the cut are all listed.": "名次线上并列的单位全部列出。",
  "Nobody: all units at the cut are tied.": "名次线上全部并列，不列。",
  "All units": "全部单位",
  "Rank": "名次",
  "Unit": "单位",
  "Score": "得分",
  "Answers": "评价份数",
  "Mean level": "平均等级",
  "tied": "并列",
  "too few": "样本不足",
  "Too few answers": "样本不足",
  "Not ranked: fewer answers than the rules ask for.": "评价份数未达到规则要求，不参与排名。",
  "{n} answers": "{n} 份评价",
  "Scores of {name}, 0 to 100": "{name}得分（0–100）",
});

const rankText = (unit) => unit.rank === undefined || unit.rank === null ? t("too few") : unit.tied ? `${unit.rank} (${t("tied")})` : `${unit.rank}`;
const decimals = (value) => value === undefined || value === null ? "–" : value.toFixed(2);

export function showClass(result) {
  const { name, eligible, insufficient, units } = result;
  const ranked = units.filter((unit) => (unit.rank ?? null) !== null);
  return element("section", { className: "class" },
    element("h3", { className: "class-title" }, element("span", { lang: "zh-CN" }, name), " ", element("small", {}, t("{eligible} units ranked, {insufficient} with too few answers", { eligible, insufficient: insufficient.length }))),
    eligible < 2
      ? element("p", { className: "notice" }, t("Fewer than two units can be ranked, so there is no best and no worst."))
      : element("div", { className: "pair" }, list("best", "▲ ", t("Best {k}", result), result.best, result.k), list("worst", "▼ ", t("Worst {k}", result), result.worst, result.k)),
    ranked.length > 0 ? figure(result, ranked) : "",
    tableOf(result),
    insufficient.length > 0 ? few(insufficient) : "");
}

const list = (kind, sign, heading, units, k) => element("div", { className: `card ${kind}` },
  element("h4", {}, element("span", { "aria-hidden": "true" }, sign), heading),
  units.length === 0
    ? element("p", {}, t("Nobody: all units at the cut are tied."))
    : element("table", {}, element("tbody", {}, ...units.map(place))),
  units.length > k ? element("p", { className: "hint" }, t("Units tied at the cut are all listed.")) : "");

const place = (unit) => element("tr", {},
  element("td", { className: "rank" }, rankText(unit)),
  element("th", { scope: "row", lang: "zh-CN" }, unit.name),
  element("td", { className: "number" }, decimals(unit.score)));

const figure = (result, ranked) => element("figure", { className: "card" },
  element("figcaption", {}, t("Scores of {name}, 0 to 100", result)), scoreChart(result, ranked));

const columns = ["Rank", "Unit", "Score", "Answers", "Mean level", ...levels.toReversed()];

const tableOf = ({ units, name }) => element("div", { className: "scroll", tabIndex: 0, role: "region", "aria-label": `${name} · ${t("All units")}` },
  element("table", { className: "all" },
    element("caption", {}, t("All units")),
    element("thead", {}, element("tr", {}, ...columns.map((column) => element("th", { scope: "col" }, t(column))))),
    element("tbody", {}, ...units.map(row))));

const row = (unit) => element("tr", {},
  element("td", { className: "rank" }, rankText(unit)),
  element("th", { scope: "row", lang: "zh-CN" }, unit.name),
  ...[decimals(unit.score), unit.n, decimals(unit.mean), ...[...unit.levels].reverse()].map((value) => element("td", { className: "number" }, `${value}`)));

const few = (units) => element("section", { className: "card" },
  element("h4", {}, t("Too few answers")),
  element("p", { className: "hint" }, t("Not ranked: fewer answers than the rules ask for.")),
  element("ul", { className: "few" }, ...units.map((unit) => element("li", {}, `${unit.name}（${t("{n} answers", unit)}）`))));
