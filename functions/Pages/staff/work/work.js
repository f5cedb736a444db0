// The staff's page: pick a list, open a ticket, give the commands it takes.
import { callVersioned, call } from "../../shared/api.js";
import { dataset } from "../../shared/catalogue.js";
import { byId } from "../../shared/element.js";
import { clearErrors, showErrors } from "../../shared/fields.js";
import { guarding, headers, offerSignIn, signedIn, signOut } from "../../shared/session.js";
import { addTexts, t, whenLanguage } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { commandForms } from "../shared/command-forms.js";
import { commands } from "./commands.js";
import { workList } from "./list.js";
import { showBody, showHead } from "./ticket.js";
import { words } from "./words.js";

addTexts({
  "Please correct the following": "请更正以下内容", "That was not done": "未能执行", "Done.": "已完成。", "Loading…": "正在读取…",
});

/** While the lists follow a command by queue. */
const untilListsFollow = 1500;
const city = { units: [], categories: [], nameOf: (id) => city.units.find((unit) => unit.unit_id === id)?.short_name || id };
const { fillForm, missing, readBody } = commandForms(commands, words);
const form = byId("command");
let ticket;
let version;
let command;

const tell = (english = "") => {
  byId("progress").textContent = english && t(english);
};

const guarded = guarding(() => leave());
const list = workList((number) => open(number), guarded);

async function load(number) {
  ({ answer: ticket, etag: version } = await callVersioned(`/api/tickets/${number}`, { headers: headers() }));
  showTicket();
  list.show(number);
}

const open = (number) => guarded(async () => {
  tell("Loading…");
  choose(undefined);
  await load(number);
  tell();
  byId("ticket").focus();
});

function showTicket() {
  byId("ticket").hidden = false;
  showHead(byId("ticket-head"), ticket, city);
  showBody(byId("ticket-body"), ticket, city);
  byId("commands").replaceChildren(...ticket.actions.filter((name) => commands[name]).map((name) => {
    const button = speaking("button", commands[name].label[1], { type: "button", "aria-pressed": name === command ? "true" : "false", "data-command": name });
    button.addEventListener("click", () => choose(name));
    return button;
  }));
}

function choose(name) {
  command = name;
  clearErrors(form);
  form.hidden = name === undefined;
  for (const button of byId("commands").children) {
    button.setAttribute("aria-pressed", button.dataset.command === name);
  }
  if (name) {
    fillForm(form, name, city, () => choose(undefined));
    form.querySelector("input, textarea, select, button").focus();
  }
}

async function give(event) {
  event.preventDefault();
  clearErrors(form);
  const empty = missing(form, command);
  if (empty.length > 0) {
    showErrors(form, t("Please correct the following"), empty);
    return;
  }

  try {
    const path = `/api/tickets/${ticket.number}/${command}`;
    await call(path, { method: "POST", body: JSON.stringify(readBody(form, command)), headers: headers({ "If-Match": version }) });
    choose(undefined);
    await load(ticket.number);
    tell("Done.");
    byId("ticket").focus();
    setTimeout(() => list.load(), untilListsFollow);
  } catch (problem) {
    await refuse(problem);
  }
}

/** Somebody else was first, or the state does not take it: what was typed stays, and the ticket is shown as it is now. */
async function refuse(problem) {
  const errors = problem.fieldErrors?.() ?? [];
  if (problem.status === 409) {
    await guarded(() => load(ticket.number));
  }

  showErrors(form, t(errors.length > 0 ? "Please correct the following" : "That was not done"), errors.length > 0 ? errors : [{ message: problem.text?.() ?? String(problem) }]);
}

async function enter() {
  const staff = signedIn();
  byId("sign-in").hidden = staff !== undefined;
  byId("work").hidden = staff === undefined;
  if (staff) {
    byId("who").textContent = staff.name;
    [city.units, city.categories] = await Promise.all([dataset("units"), dataset("catalogue")]);
    await list.offer(staff.isUnit, city.units);
  }
}

function leave() {
  signOut();
  ticket = undefined;
  byId("ticket").hidden = true;
  enter();
}

byId("sign-out").addEventListener("click", leave);
form.addEventListener("submit", give);
whenLanguage(() => {
  if (ticket) {
    showTicket();
  }
});
offerSignIn(enter);
enter();
