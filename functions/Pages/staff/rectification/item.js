// One item: what stands, and the commands that the reader may give now.
import { call, callVersioned } from "../../shared/api.js";
import { byId, element } from "../../shared/element.js";
import { clearErrors } from "../../shared/fields.js";
import { headers } from "../../shared/session.js";
import { addTexts, whenLanguage } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { commandForms } from "../shared/command-forms.js";
import { Missing, whenSent } from "../shared/send.js";
import { commands, commandsOf } from "./commands.js";
import { showBody, showHead } from "./show.js";
import { words } from "./words.js";

addTexts({ "Done.": "已完成。", "The file cannot be read now.": "暂时无法下载文件。" });

const { fillForm, missing, prefill, readBody } = commandForms(commands, words);

/** On the city's clock, as 2027-03. */
const thisMonth = () => new Intl.DateTimeFormat("sv-SE", { year: "numeric", month: "2-digit", timeZone: "Asia/Shanghai" }).format(new Date());

export function oneItem(page, city) {
  const form = byId("command");
  let [id, read, version, command, key] = [];

  const path = (more = "") => `/api/rectification/items/${encodeURIComponent(id)}${more}`;

  async function download({ sha256, name }) {
    const answer = await fetch(path(`/evidence/${sha256}`), { headers: headers(), cache: "no-store" }).catch(() => undefined);
    if (!answer?.ok) {
      page.tell("The file cannot be read now.");
      return;
    }

    const link = element("a", { href: URL.createObjectURL(await answer.blob()), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  function show() {
    const { item } = read;
    byId("item-title").textContent = item.matter.title;
    showHead(byId("item-head"), item);
    showBody(byId("item-body"), read, city, download);
    byId("commands").replaceChildren(...commandsOf(item).map((name) => {
      const button = speaking("button", commands[name].label[1], { type: "button", "aria-pressed": name === command ? "true" : "false", "data-command": commands[name].path });
      button.addEventListener("click", () => choose(name));
      return button;
    }));
  }

  /** A form filled in once has one name, however often it is sent. */
  function choose(name) {
    [command, key] = [name, crypto.randomUUID()];
    clearErrors(form);
    form.hidden = name === undefined;
    for (const button of byId("commands").children) {
      button.setAttribute("aria-pressed", button.dataset.command === commands[name]?.path);
    }
    if (name) {
      fillForm(form, name, city, () => choose(undefined));
      form.elements.month?.setAttribute("value", thisMonth());
      if (name === "revise") {
        prefill(form, name, read.item.matter);
      }

      form.querySelector("input, textarea, select, button").focus();
    }
  }

  async function load() {
    ({ answer: read, etag: version } = await callVersioned(path(), { headers: headers() }));
    show();
  }

  function send() {
    const body = readBody(form, command);
    switch (command) {
      case "addFile":
        return call(path("/evidence"), { method: "POST", body: body.file, headers: headers({ "Content-Type": "application/octet-stream", "File-Name": encodeURIComponent(body.file.name) }) });
      case "revise":
        return call(path(), { method: "PUT", body: JSON.stringify(body), headers: headers({ "If-Match": version }) });
      default:
        return call(path(`/${commands[command].path}`), { method: "POST", body: JSON.stringify(body), headers: headers({ "If-Match": version, "Idempotency-Key": key }) });
    }
  }

  whenSent(form, page.guarded, async () => {
    const empty = missing(form, command);
    if (empty.length > 0) {
      throw new Missing(empty);
    }

    try {
      await send();
    } catch (problem) {
      // Somebody else was first, or it does not take the command: what was typed stays, and the item is shown as it is now.
      if (problem.status === 409) {
        await load();
      }

      throw problem;
    }

    choose(undefined);
    await load();
    page.tell("Done.");
    byId("item-title").focus();
  });
  whenLanguage(() => read && show());
  return {
    open: (wanted) => page.guarded(async () => {
      id = wanted;
      await city.known();
      await load();
    }),
    close: () => {
      read = undefined;
      choose(undefined);
      ["item-title", "item-head", "item-body", "commands"].forEach((place) => byId(place).replaceChildren());
    },
  };
}
