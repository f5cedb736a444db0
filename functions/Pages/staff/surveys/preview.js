// What a campaign would be: how many, what it costs, when, and the texts themselves.
import { element } from "../../shared/element.js";
import { addTexts, moneyText, numberText, t, timeText } from "../../shared/text.js";
import { say } from "./words.js";

addTexts({
  "Preview": "预览", "Texts": "短信条数", "Billed messages": "计费条数", "Cost": "预计费用", "First text": "最早发送", "Sending takes": "预计用时",
  "{min} to {max} each": "每条计 {min}–{max} 条", "{n} each": "每条计 {n} 条", "under a minute": "不到 1 分钟", "about {n} minutes": "约 {n} 分钟", "about {n} hours": "约 {n} 小时",
  "by the account's pace alone": "仅按通道速度估算",
  "This keeps it from starting now:": "目前不能启动：",
  "Not asked: {notInvited} of groups that the round does not invite, {notDrawn} not drawn, {optedOut} opted out (of the first {checked}).":
    "不发送：非本轮邀请人群 {notInvited} 个，未抽中 {notDrawn} 个，已退订 {optedOut} 个（已查前 {checked} 个）。",
  "Units asked about ({n})": "测评单位（{n} 个）", "As the first ones would read it": "短信示例", "{n} characters at most": "最长 {n} 字",
});

function duration(seconds) {
  return seconds < 60 ? t("under a minute")
    : seconds < 5400 ? t("about {n} minutes", { n: Math.round(seconds / 60) })
    : t("about {n} hours", { n: Math.round(seconds / 3600) });
}

const each = ({ min, max }) => (min === max ? t("{n} each", { n: min }) : t("{min} to {max} each", { min, max }));

const figure = (term, value, hint = "") => element("div", {},
  element("dt", {}, t(term)), element("dd", {}, value), hint && element("dd", { className: "hint" }, hint));

const bubble = ({ phone, text }) => element("figure", {},
  element("figcaption", { className: "hint" }, phone), element("blockquote", { className: "bubble", lang: "zh-CN", translate: false }, text));

function excluded({ notInvited, notDrawn, optedOut, optOutsChecked }) {
  const numbers = Object.fromEntries(Object.entries({ notInvited, notDrawn, optedOut, checked: optOutsChecked }).map(([name, n]) => [name, numberText(n)]));
  return element("p", { className: "hint" },
    t("Not asked: {notInvited} of groups that the round does not invite, {notDrawn} not drawn, {optedOut} opted out (of the first {checked}).", numbers));
}

/** As cards for the page. */
export function previewOf(preview) {
  const { count, segments, cost, texts, longestText, seconds, firstAt, units, problems } = preview;
  return element("section", { className: "card preview", "aria-label": t("Preview") },
    element("h3", {}, t("Preview")),
    problems.length === 0 ? "" : element("div", { className: "notice" },
      element("p", {}, t("This keeps it from starting now:")), element("ul", {}, ...problems.map((code) => element("li", {}, say("problem", code))))),
    element("dl", { className: "figures" },
      figure("Texts", numberText(count)),
      figure("Billed messages", numberText(segments.total), count === 0 ? "" : each(segments)),
      figure("Cost", moneyText(cost)),
      figure("First text", timeText(firstAt)),
      figure("Sending takes", duration(seconds), t("by the account's pace alone"))),
    excluded(preview.excluded),
    element("details", {},
      element("summary", {}, t("Units asked about ({n})", { n: units.length })),
      element("p", { lang: "zh-CN" }, units.join("、"))),
    texts.length === 0 ? "" : element("h4", {}, t("As the first ones would read it"), " ", element("small", {}, t("{n} characters at most", { n: longestText }))),
    ...texts.map(bubble));
}
