// The notice of a round: the office drafts it, a leader reads and approves exactly that, the office publishes; a correction is a further version.
import { call, callFile } from "../../shared/api.js";
import { byId, saveFile } from "../../shared/element.js";
import { headers, signedIn } from "../../shared/session.js";
import { addTexts, t } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { ask, whenSent } from "../shared/send.js";
import { draftForm } from "./draft.js";
import { drawn } from "./drawn.js";
import { showNotice } from "./notice-frame.js";
import { versionList } from "./versions.js";

addTexts({
  "Read the notice": "阅读通报", "Workbook (XLSX)": "表格（XLSX）", "Table (CSV)": "数据（CSV）", "Document (HTML)": "文档（HTML）", "Approve": "签批", "Publish": "公布", "Draft of the notice": "通报稿",
  "You wrote on this draft: another leader approves it.": "您参与了拟稿，须由其他领导签批。", "A leader approves it next.": "待分管领导签批。", "The office publishes it once the window for objections is over and all are decided.": "异议期结束且异议全部作出决定后，由评议办公布。",
  "Approve this notice?": "签批本通报？", "You approve {number} by your name, exactly as it is now. Any change voids the approval.": "您以本人名义签批 {number} 的现有内容，内容一经改动签批即失效。",
  "Publish this notice?": "公布本通报？", "Everybody can read {number} then, and it never changes again. The worst units get their problems handed over.": "{number} 公布后任何人均可查阅且不再改动，末位单位的问题随即交办。",
  "Published.": "已公布通报。", "Approved.": "已完成签批。",
});

const files = { "notice.html": "Document (HTML)", "notice.xlsx": "Workbook (XLSX)", "notice.csv": "Table (CSV)" };
const questions = {
  approve: ["Approve this notice?", "You approve {number} by your name, exactly as it is now. Any change voids the approval."],
  publish: ["Publish this notice?", "Everybody can read {number} then, and it never changes again. The worst units get their problems handed over."],
};

const wrote = ({ draftedBy, drafters }, staff) => draftedBy === staff.id || drafters.includes(staff.id);

/** What the reader may do with the latest version, beside reading it. */
function commandOf(latest, round, page) {
  if (latest?.state === "draft") {
    return page.is("leader") && !wrote(latest, signedIn()) ? "approve" : undefined;
  }

  return ["approved", "publishing"].includes(latest?.state) && page.isOffice() && ["objections", "published"].includes(round.state) ? "publish" : undefined;
}

function hintOf(latest, page) {
  const words = {
    draft: page.is("leader") && wrote(latest, signedIn()) ? "You wrote on this draft: another leader approves it." : "A leader approves it next.",
    approved: "The office publishes it once the window for objections is over and all are decided.",
  }[latest.state];
  return words ? t(words) : "";
}

export function noticePart(page, again) {
  let [round, latest] = [];
  const path = (more = "") => `/api/rounds/${encodeURIComponent(round.id)}/notice${more}`;
  const draft = draftForm(page, path, async () => {
    byId("notice-preview").hidden = true;
    await again();
    byId("notice-title").focus();
  });
  const list = drawn(byId("notice-versions"), versionList);
  const commands = drawn(byId("notice-commands"), (isThere, command) => (isThere ? [
    speaking("button", "Read the notice", { value: "read" }),
    command ? speaking("button", { approve: "Approve", publish: "Publish" }[command], { value: command, className: "primary" }) : "",
    ...Object.entries(files).map(([file, english]) => speaking("button", english, { value: file })),
  ] : []));

  async function read() {
    const html = await (await callFile(path("/notice.html"), headers())).text();
    byId("notice-preview").hidden = false;
    byId("notice-frame").title = t("Draft of the notice");
    showNotice(byId("notice-frame"), html);
    byId("notice-frame").scrollIntoView({ block: "nearest" });
  }

  async function give(command) {
    const [title, text] = questions[command];
    if (!await ask(t(title), t(text, { number: latest.fields.number }), t({ approve: "Approve", publish: "Publish" }[command]), "primary")) {
      return;
    }

    const body = command === "approve" ? JSON.stringify({ hash: latest.hash }) : undefined;
    try {
      await call(path(`/${command}`), { method: "POST", body, headers: headers() });
    } finally {
      await again();
    }
    page.tell({ approve: "Approved.", publish: "Published." }[command]);
    byId("notice-title").focus();
  }

  whenSent(byId("notice-form"), page.guarded, async (what) => {
    if (files[what]) {
      saveFile(await callFile(path(`/${what}`), headers()), `${round.id}-${latest.version}-${what}`);
      return;
    }

    await (what === "read" ? read() : give(what));
  });

  return (versions, wanted) => {
    byId("notice").hidden = !versions;
    if (round?.id !== wanted.id || latest?.hash !== versions?.at(-1)?.hash) {
      byId("notice-preview").hidden = true;
    }

    [round, latest] = [wanted, versions?.at(-1)];
    if (versions) {
      list(versions);
      commands(latest !== undefined, commandOf(latest, round, page));
      byId("notice-hint").textContent = latest ? hintOf(latest, page) : "";
      draft(round, latest);
    }
  };
}
