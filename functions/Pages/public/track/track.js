import { call } from "../../shared/api.js";
import { byId, fragment } from "../../shared/element.js";
import { clearErrors, showErrors } from "../../shared/fields.js";
import { kept } from "../../shared/kept.js";
import { addTexts, t, whenLanguage } from "../../shared/text.js";
import { showFiles, showFilesAgain } from "../shared/files.js";
import { showActions } from "./actions.js";
import { isRegistering, showTicket } from "./ticket.js";

addTexts({
  "Please correct the following": "请更正以下内容",
  "Please fill this in.": "请填写此项。",
  "We cannot find it": "没有查到",
  "Number and query code do not match any message. Check both for typing errors: the code has no letters O, I, L or U.": "编号与查询码不符，或没有这件诉求。请逐字核对（查询码中没有字母 O、I、L、U）。",
  "That did not work": "暂时无法查询",
  "Looking it up…": "正在查询…",
});

const waits = [2, 3, 5, 8, 13, 20, 30, 30, 30].map((seconds) => seconds * 1000);
const form = byId("form");
const asked = kept("track");
let run = 0;
let found;
let refused;

const { number, code } = form.elements;

async function look(event) {
  event.preventDefault();
  clearErrors(form);
  byId("ticket").hidden = true;
  byId("files").hidden = true;
  byId("ticket-actions").hidden = true;
  found = undefined;
  refused = undefined;
  const missing = [number, code].filter((field) => field.value.trim() === "");
  if (missing.length > 0) {
    explain(() => showErrors(form, t("Please correct the following"), missing.map((field) => ({ path: field.name, message: t("Please fill this in.") }))));
    return;
  }

  asked.set({ number: number.value.trim(), code: code.value.trim() });
  byId("progress").textContent = t("Looking it up…");
  await follow(++run, 0);
}

/** Asks again, less and less often, while the message is only being registered. */
async function follow(mine, times) {
  try {
    const { number: wanted, code: secret } = access();
    const ticket = await call(`/api/messages/${encodeURIComponent(wanted)}`, { headers: { "Query-Code": secret } });
    if (mine !== run) {
      return;
    }

    const isFirst = found === undefined;
    found = ticket;
    show();
    if (!isRegistering(found)) {
      byId("files").hidden = false;
      showFiles(byId("files"), { number: wanted, code: secret });
    }

    if (isFirst) {
      byId("ticket").focus();
    }

    byId("progress").textContent = "";
    if (isRegistering(ticket) && times < waits.length) {
      setTimeout(() => mine === run && follow(mine, times + 1), waits[times]);
    }
  } catch (problem) {
    if (mine === run) {
      byId("progress").textContent = "";
      explain(() => refuse(problem));
    }
  }
}

const access = () => asked.get() ?? { number: number.value.trim(), code: code.value.trim() };

function show() {
  showTicket(byId("ticket"), found);
  showActions(byId("ticket-actions"), found, access, (changed) => {
    found = changed;
    show();
    byId("ticket").focus();
  });
}

function refuse(problem) {
  const isWrong = problem.status >= 400 && problem.status < 429;
  showErrors(form, t(isWrong ? "We cannot find it" : "That did not work"), [{
    message: isWrong
      ? t("Number and query code do not match any message. Check both for typing errors: the code has no letters O, I, L or U.")
      : problem.text(),
  }]);
}

function explain(render) {
  refused = render;
  render();
}

number.value = fragment().get("number") ?? asked.get()?.number ?? "";
code.value = asked.get()?.number === number.value ? asked.get()?.code ?? "" : "";
form.addEventListener("submit", look);
whenLanguage(() => {
  if (found) {
    show();
    showFilesAgain();
  }

  refused?.();
});
if (number.value && code.value) {
  form.requestSubmit();
}
