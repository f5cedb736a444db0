// The files of a message: what is there, more of them with progress, and downloads.
import { call, Problem } from "../../shared/api.js";
import { element, saveFile } from "../../shared/element.js";
import { addTexts, t } from "../../shared/text.js";

addTexts({
  "Files": "附件",
  "Add files": "添加附件",
  "Up to 5 files of 20 MB each: images, PDF, WORD, EXCEL, PPT or plain text.": "最多 5 个，每个不超过 20 MB：图片、PDF、WORD、EXCEL、PPT 或纯文本。",
  "This message has its 5 files.": "已上传 5 个附件，不能再添加。",
  "Larger than 20 MB.": "超过 20 MB。",
  "Files of this kind are not taken.": "不支持此类文件。",
  "The file is empty.": "文件为空。",
  "It did not arrive.": "上传未完成。",
  "Try again": "重试",
  "Remove": "移除",
  "Waiting for registration…": "正在等待诉求登记…",
  "From the city": "办理方提供",
  "The files cannot be shown now.": "暂时无法显示附件。",
  "Uploading {name}": "正在上传 {name}",
  "Uploaded: {name}": "已上传：{name}",
});

const most = 5;
const largest = 20 * 1024 * 1024;
const kinds = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".txt", ".csv"];
const waits = [1, 1, 2, 2, 3, 5, 8].map((seconds) => seconds * 1000);
let state;

/** Shows the files of the message with this number and code; in another place, or language, the same ones as they stand. */
export function showFiles(place, { number, code }) {
  if (state?.number === number && state.code === code) {
    state.place = place;
    render(state);
    return;
  }

  state = { number, code, place, files: [], uploads: [], said: "" };
  render(state);
  load(state).catch(() => say(state, "The files cannot be shown now."));
}

/** In the other language. */
export const showFilesAgain = () => state && render(state);

const address = (mine) => `/api/messages/${encodeURIComponent(mine.number)}/files`;

/** Once the message is registered. */
async function load(mine) {
  for (const wait of [...waits, 0]) {
    try {
      mine.files = (await call(address(mine), { headers: { "Query-Code": mine.code } })).files;
      say(mine, "");
      return;
    } catch (problem) {
      if (problem.type !== "ticket:registering" || wait === 0) {
        throw problem;
      }
      say(mine, "Waiting for registration…");
      await new Promise((go) => setTimeout(go, wait));
    }
  }
}

async function add(mine, chosen) {
  const uploads = [...chosen].map((file) => ({ file, done: 0, problem: refuse(file) }));
  mine.uploads.push(...uploads);
  render(mine);
  for (const upload of uploads.filter((u) => !u.problem)) {
    await send(mine, upload);
  }
}

function refuse({ name, size }) {
  if (!kinds.some((kind) => name.toLowerCase().endsWith(kind))) {
    return () => t("Files of this kind are not taken.");
  }
  return size > largest ? () => t("Larger than 20 MB.") : size === 0 ? () => t("The file is empty.") : undefined;
}

async function send(mine, upload) {
  Object.assign(upload, { problem: undefined, done: 0, mayRetry: false });
  render(mine);
  try {
    await load(mine);
    say(mine, "Uploading {name}", upload.file);
    const file = await post(mine, upload);
    mine.files = [...mine.files.filter((f) => f.id !== file.id), file];
    mine.uploads = mine.uploads.filter((u) => u !== upload);
    say(mine, "Uploaded: {name}", file);
  } catch (problem) {
    upload.mayRetry = problem.isOpen ?? true;
    upload.problem = () => (upload.mayRetry ? t("It did not arrive.") : problem.text());
    say(mine, "");
  }
}

/** With XMLHttpRequest, for fetch does not say how far an upload has come. */
function post(mine, upload) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("POST", address(mine));
    request.setRequestHeader("Query-Code", mine.code);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("File-Name", encodeURIComponent(upload.file.name));
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      upload.done = loaded / total;
      upload.bar?.setAttribute("value", upload.done);
    });
    request.addEventListener("error", () => fail(new Problem({ type: "page:offline" })));
    request.addEventListener("load", () => (request.status < 300 ? done(request.response) : fail(new Problem({ ...request.response, status: request.status }))));
    request.send(upload.file);
  });
}

async function download(mine, file) {
  const answer = await fetch(`${address(mine)}/${file.id}`, { headers: { "Query-Code": mine.code }, cache: "no-store" }).catch(() => undefined);
  if (!answer?.ok) {
    say(mine, "The files cannot be shown now.");
    return;
  }
  saveFile(await answer.blob(), file.name);
}

function say(mine, text, values) {
  mine.said = () => t(text, values);
  render(mine);
}

function render(mine) {
  const own = mine.files.filter((file) => file.from === "enterprise").length + mine.uploads.filter((upload) => !upload.problem).length;
  const input = element("input", { type: "file", id: "file-input", multiple: true, accept: kinds.join(",") });
  input.addEventListener("change", () => add(mine, [...input.files].slice(0, Math.max(0, most - own))));
  mine.place.classList.add("card", "files");
  mine.place.replaceChildren(
    element("h2", {}, t("Files")),
    element("ul", { className: "file-list" }, ...mine.files.map((file) => given(mine, file)), ...mine.uploads.map((upload) => coming(mine, upload))),
    own >= most
      ? element("p", { className: "hint" }, t("This message has its 5 files."))
      : element("div", { className: "field" },
        element("label", { htmlFor: "file-input" }, t("Add files")),
        input,
        element("p", { className: "hint" }, t("Up to 5 files of 20 MB each: images, PDF, WORD, EXCEL, PPT or plain text."))),
    element("p", { role: "status", className: "hint" }, mine.said ? mine.said() : ""));
}

function given(mine, file) {
  const link = action(file.name, () => download(mine, file), "link");
  return element("li", {}, link, element("small", {}, ` ${size(file)}${file.from === "enterprise" ? "" : ` · ${t("From the city")}`}`));
}

function coming(mine, upload) {
  if (!upload.problem) {
    upload.bar = element("progress", { max: 1, value: upload.done, "aria-label": t("Uploading {name}", upload.file) });
    return element("li", {}, upload.file.name, upload.bar);
  }
  return element("li", {}, upload.file.name, element("p", { className: "field-error", role: "alert" }, upload.problem()),
    upload.mayRetry ? action(t("Try again"), () => send(mine, upload)) : "",
    action(t("Remove"), () => { mine.uploads = mine.uploads.filter((u) => u !== upload); render(mine); }));
}

function action(text, act, className = "") {
  const made = element("button", { type: "button", className }, text);
  made.addEventListener("click", act);
  return made;
}

const size = (file) => (file.size < 1024 * 1024 ? `${Math.ceil(file.size / 1024)} KB` : `${(file.size / 1024 / 1024).toFixed(1)} MB`);
