// The hotline form: nothing written is lost, nothing is filed twice.
import { call } from "../../shared/api.js";
import { offerCategories } from "../../shared/catalogue.js";
import { byId } from "../../shared/element.js";
import { clearErrors, showErrors } from "../../shared/fields.js";
import { kept } from "../../shared/kept.js";
import { addTexts, t, whenLanguage } from "../../shared/text.js";
import { checkForm, readForm, writeForm } from "./content.js";
import { showReceipt } from "./receipt.js";

addTexts({
  "{n} of 4,000 characters": "已写 {n} / 4000 字",
  "Please correct the following": "请更正以下内容",
  "Your message was not submitted": "本次未能提交",
  "Sending…": "正在提交…",
  "Clear everything you wrote?": "确定清空已填写的内容吗？",
});

const form = byId("form");
const draft = kept("message.draft");
const key = kept("message.key");
const receipt = kept("message.receipt");
let isSending = false;
let last;

/** One key for one filled form, whatever happens in between: a double click, a retry or a reload gives one ticket. */
function currentKey() {
  // crypto.randomUUID is for https only; this works on a test machine's address, too.
  const given = key.get() ?? crypto.getRandomValues(new Uint32Array(4)).join("-");
  key.set(given);
  return given;
}

async function submit(event) {
  event.preventDefault();
  if (isSending) {
    return;
  }

  clearErrors(form);
  const content = readForm(form);
  const missing = checkForm(content);
  if (missing.length > 0) {
    explain(() => showErrors(form, t("Please correct the following"), checkForm(content)));
    return;
  }

  await send(JSON.stringify(content));
}

async function send(body) {
  setSending(true);
  try {
    const { number, queryCode, promisedDate, provisional } = await call("/api/messages", { method: "POST", body, headers: { "Idempotency-Key": currentKey() } });
    receipt.set({ number, queryCode, promisedDate, provisional });
    draft.drop();
    key.drop();
    form.reset();
    show();
  } catch (problem) {
    explain(() => refuse(problem));
  } finally {
    setSending(false);
  }
}

function refuse(problem) {
  const errors = problem.fieldErrors?.() ?? [];
  showErrors(form, t(errors.length > 0 ? "Please correct the following" : "Your message was not submitted"), errors.length > 0 ? errors : [{ message: problem.text() }]);
}

/** Shows what is wrong now, and again in the other language. */
function explain(render) {
  last = render;
  render();
}

function setSending(sending) {
  isSending = sending;
  byId("submit").setAttribute("aria-disabled", sending);
  byId("progress").textContent = sending ? t("Sending…") : "";
}

function show() {
  const given = receipt.get();
  byId("filing").hidden = given !== null;
  byId("receipt").hidden = given === null;
  if (given) {
    showReceipt(byId("receipt"), given, another);
  }
}

function another() {
  receipt.drop();
  show();
  count();
  byId("title").focus();
}

const count = () => {
  byId("body-count").textContent = t("{n} of 4,000 characters", { n: form.elements.body.value.length.toLocaleString("en") });
};

writeForm(form, draft.get());
offerCategories(draft.get()?.category);
form.addEventListener("input", () => {
  draft.set(readForm(form));
  count();
});
form.addEventListener("submit", submit);
byId("clear").addEventListener("click", () => {
  if (confirm(t("Clear everything you wrote?"))) {
    form.reset();
    draft.drop();
    key.drop();
    clearErrors(form);
    count();
  }
});
whenLanguage(() => {
  count();
  show();
  if (!byId("errors").hidden) {
    last();
  }
});
