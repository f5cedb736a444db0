// The work lists: which there are for whom, and their lines.
import { call } from "../../shared/api.js";
import { byId, element } from "../../shared/element.js";
import { headers } from "../../shared/session.js";
import { addTexts, t, timeText, whenLanguage } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { say, words } from "./words.js";

addTexts({ "due {time}": "{time} 到期", "Nothing waits here.": "此清单为空。", "The whole city": "全市" });

const ofCityOnly = ["desk", "requests", "callBacks", "provisional"];
const ofUnitOnly = ["parts"];

/** The lists of a unit, or of the whole city. */
function offerLists(select, isUnit) {
  const chosen = select.value;
  const codes = Object.keys(words.list).filter((code) => !(isUnit ? ofCityOnly : ofUnitOnly).includes(code));
  select.replaceChildren(...codes.map((code) => speaking("option", words.list[code][1], { value: code })));
  select.value = codes.includes(chosen) ? chosen : isUnit ? "pendingSign" : "desk";
}

function offerUnits(select, units) {
  select.replaceChildren(
    speaking("option", "The whole city", { value: "" }),
    ...units.map((unit) => element("option", { value: unit.unit_id, lang: "zh-CN" }, unit.short_name || unit.name)));
}

function line(ticket, open, current) {
  const button = element("button", { type: "button", "aria-current": ticket.number === current ? "true" : null },
    element("b", { lang: "zh-CN" }, ticket.title),
    element("small", {}, `${ticket.number} · ${say("type", ticket.type)}${ticket.lead ? ` · ${ticket.lead.name}` : ""}`),
    element("small", { className: ticket.overdue ? "overdue" : "" },
      ticket.clock ? `${say("clock", ticket.clock)} · ` : "", t("due {time}", { time: timeText(ticket.dueAt) }), ticket.overdue ? ` · ${say("clockState", "overdue")}` : ""));
  button.addEventListener("click", () => open(ticket.number));
  return element("li", {}, button);
}

/**
 * The chosen list on the page.
 * @param open opens a ticket by its number
 * @param guarded tells the user what went wrong in the work given to it
 */
export function workList(open, guarded) {
  const form = byId("list-form");
  let lines = [];
  let next;
  let current;

  const show = (number = current) => {
    current = number;
    byId("lines").replaceChildren(...(lines.length === 0 ? [element("li", { className: "hint" }, t("Nothing waits here."))] : lines.map((ticket) => line(ticket, open, current))));
    byId("more").hidden = !next;
  };

  const load = (after) => guarded(async () => {
    const { list, unit } = form.elements;
    const query = new URLSearchParams({ ...(unit.value && { unit: unit.value }), ...(after && { after }) });
    const page = await call(`/api/worklists/${list.value}?${query}`, { headers: headers() });
    lines = after ? [...lines, ...page.tickets] : page.tickets;
    next = page.next;
    show();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    load();
  });
  byId("list").addEventListener("change", () => load());
  byId("unit").addEventListener("change", () => {
    offerLists(byId("list"), byId("unit").value !== "");
    load();
  });
  byId("more").addEventListener("click", () => load(next));
  whenLanguage(() => show());
  return {
    load,
    show,
    offer: (isUnit, units) => {
      byId("unit-field").hidden = isUnit;
      offerUnits(byId("unit"), units);
      offerLists(byId("list"), isUnit);
      return load();
    },
  };
}
