// The versions of a round's notice: how far each is, and what took its place.
import { element } from "../../shared/element.js";
import { addTexts, dateText, t, timeText } from "../../shared/text.js";
import { say } from "./words.js";

addTexts({
  "No notice is drafted yet.": "尚未起草通报。", "Version {version}": "第 {version} 版", "Corrects version {version}": "更正第 {version} 版", "Corrected by version {version}": "已由第 {version} 版更正",
  "dated {date}": "日期：{date}", "approved at {at}": "{at} 签批", "published at {at}": "{at} 公布", "worst units put right until {date}": "末位单位整改期限：{date}",
});

const looks = { draft: "draft", approved: "scheduled", publishing: "running", published: "done" };

function version({ round, version: number, state, fields, hash, supersedes, supersededBy, approvedAt, publishedAt }) {
  const isPublic = state === "published";
  const title = isPublic ? element("a", { href: `/api/notices/${encodeURIComponent(round)}/${number}/notice.html`, lang: "zh-CN" }, fields.title) : element("span", { lang: "zh-CN" }, fields.title);
  const facts = [
    t("Version {version}", { version: number }), t("dated {date}", { date: dateText(fields.date) }), supersedes && t("Corrects version {version}", supersedes),
    approvedAt && t("approved at {at}", { at: timeText(approvedAt) }), isPublic && t("published at {at}", { at: timeText(publishedAt) }), t("worst units put right until {date}", { date: dateText(fields.rectifyBy) }),
  ];
  return element("li", { className: "objection" },
    element("p", {}, element("strong", {}, title), " ", element("span", { lang: "zh-CN" }, fields.number), " ", element("span", { className: `chip ${looks[state]}` }, say("notice", state))),
    element("p", { className: "hint" }, facts.filter(Boolean).join(" · ")),
    element("p", { className: "code hash", translate: false }, hash),
    supersededBy ? element("p", {}, t("Corrected by version {version}", { version: supersededBy })) : "");
}

export const versionList = (versions) => (versions.length > 0 ? versions.map(version) : [element("li", { className: "hint" }, t("No notice is drafted yet."))]);
