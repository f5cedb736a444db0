// The published notices, the newest first.
import { call } from "../../shared/api.js";
import { byId, element } from "../../shared/element.js";
import { addTexts, dateText, t, whenLanguage } from "../../shared/text.js";

addTexts({
  "The notices cannot be shown": "暂时无法显示通报",
  "Try again": "重试",
  "Version {version}": "第 {version} 版",
  "Corrects version {version}": "更正第 {version} 版",
  "Version {version} took the place of this one.": "本版已被第 {version} 版更正代替。",
  "Read it": "阅读全文",
  "Workbook (XLSX)": "表格（XLSX）",
  "Table (CSV)": "数据（CSV）",
  "To verify (JSON)": "核验文件（JSON）",
  "Ranking": "查看排名",
});

let notices = [];
let next;
let problem;
let isLoaded = false;

async function load() {
  byId("loading").hidden = false;
  try {
    const page = await call(`/api/notices${next === undefined ? "" : `?after=${encodeURIComponent(next)}`}`);
    const first = notices.length;
    notices.push(...page.notices);
    [next, problem, isLoaded] = [page.next, undefined, true];
    show();
    if (first > 0) {
      byId("notice-list").children[first]?.querySelector("a").focus();
    }
  } catch (refusal) {
    problem = refusal;
    show();
  }
  byId("loading").hidden = true;
}

function show() {
  byId("notice-list").replaceChildren(...notices.map(item));
  byId("none").hidden = !isLoaded || notices.length > 0;
  byId("more").hidden = next === undefined;
  byId("message").hidden = !problem;
  if (problem) {
    const again = element("button", { type: "button" }, t("Try again"));
    again.addEventListener("click", load);
    byId("message").replaceChildren(element("h2", {}, t("The notices cannot be shown")), element("p", {}, problem.text()), again);
  }
}

function item(notice) {
  const { round, version, number, title, date, supersedes, supersededBy } = notice;
  const folder = `/api/notices/${encodeURIComponent(round)}/${version}`;
  return element("li", { className: supersededBy ? "old" : "" },
    element("h2", {}, element("a", { href: `${folder}/notice.html`, lang: "zh-CN" }, title)),
    element("p", { className: "facts" },
      element("span", { lang: "zh-CN" }, number),
      element("time", { dateTime: date }, dateText(date)),
      element("span", {}, t("Version {version}", { version })),
      supersedes ? element("span", {}, t("Corrects version {version}", supersedes)) : ""),
    supersededBy ? element("p", { className: "replaced" }, t("Version {version} took the place of this one.", { version: supersededBy })) : "",
    element("ul", { className: "files-of" }, ...files(folder, round).map(([href, text]) =>
      element("li", {}, element("a", { href, "aria-label": `${t(text)}: ${title}, ${t("Version {version}", { version })}` }, t(text))))));
}

const files = (folder, round) => [
  [`${folder}/notice.html`, "Read it"],
  [`${folder}/notice.xlsx`, "Workbook (XLSX)"],
  [`${folder}/notice.csv`, "Table (CSV)"],
  [`${folder}/notice.json`, "To verify (JSON)"],
  [`/ranking#round=${encodeURIComponent(round)}`, "Ranking"],
];

byId("more").addEventListener("click", load);
whenLanguage(() => (isLoaded || problem) && show());
load();
