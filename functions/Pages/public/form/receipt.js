// What the sender of a message takes along: number, query code, promised date.
import { element } from "../../shared/element.js";
import { kept } from "../../shared/kept.js";
import { addTexts, dateText, t } from "../../shared/text.js";
import { showFiles } from "../shared/files.js";

addTexts({
  "Your message is accepted": "您的诉求已受理",
  "Keep the number and the code: both are needed to track your message. They are not shown again later.": "请妥善保存编号和查询码，查询进度时两者缺一不可；关闭本页后不再显示。",
  "Number": "受理编号",
  "Query code": "查询码",
  "Answer promised by": "承诺答复日期",
  "Provisional: next year's working days are not published yet.": "暂定日期：相应年度的工作日历尚未公布。",
  "Copy number and code": "复制编号和查询码",
  "Copied.": "已复制。",
  "Could not copy; please write them down.": "未能复制，请手工记录。",
  "Track this message": "查询办理进度",
  "Print": "打印",
  "File another message": "再提交一件",
});

const fact = (term, value, className) => element("div", {}, element("dt", {}, t(term)), element("dd", { className }, value));

export function showReceipt(place, given, another) {
  const status = element("p", { role: "status", className: "hint" });
  const copy = button("Copy number and code", "primary", async () => {
    status.textContent = t(await copied(given) ? "Copied." : "Could not copy; please write them down.");
  });
  const track = element("a", { className: "button", href: `/track#number=${encodeURIComponent(given.number)}` }, t("Track this message"));
  track.addEventListener("click", () => kept("track").set({ number: given.number, code: given.queryCode }));
  const files = element("section", { id: "files" });
  place.replaceChildren(
    element("h1", { id: "receipt-title" }, element("span", { className: "tick", "aria-hidden": "true" }, "✓ "), t("Your message is accepted")),
    element("dl", { className: "receipt" },
      fact("Number", given.number, "code"),
      fact("Query code", given.queryCode, "code"),
      fact("Answer promised by", dateText(given.promisedDate), "date")),
    given.provisional ? element("p", { className: "notice" }, t("Provisional: next year's working days are not published yet.")) : "",
    element("p", { className: "notice" }, t("Keep the number and the code: both are needed to track your message. They are not shown again later.")),
    element("p", { className: "actions" }, copy, track, button("Print", "", () => print()), button("File another message", "", another)),
    status,
    files);
  showFiles(files, { number: given.number, code: given.queryCode });
  place.focus();
}

function button(text, className, act) {
  const made = element("button", { type: "button", className }, t(text));
  made.addEventListener("click", act);
  return made;
}

async function copied({ number, queryCode }) {
  try {
    await navigator.clipboard.writeText(`${t("Number")} ${number}  ${t("Query code")} ${queryCode}`);
    return true;
  } catch {
    return false;
  }
}
