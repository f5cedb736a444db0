// The form of an objection: a unit objects to its own result, the office puts right what it found itself.
import { call } from "../../shared/api.js";
import { element } from "../../shared/element.js";
import { headers } from "../../shared/session.js";
import { addTexts } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { choose, cityOption, labelled } from "../shared/labelled.js";
import { newId } from "../shared/new-id.js";
import { requireFilled, whenSent } from "../shared/send.js";

addTexts({ "Object to the own result": "对本单位结果提出异议", "Put right what the office found": "评议办自行更正", "Unit": "单位", "What is wrong and why": "异议内容和理由", "File the objection": "提交异议" });

const field = (name, english, control) => labelled(`objection-${name}`, name, english, control, true);

/** @param filed is told when it is done */
export function objectionForm(round, page, filed) {
  let id = newId("o");
  const isOffice = page.isOffice();
  const form = element("form", { id: "objection-form", className: "command", noValidate: true },
    element("section", { className: "summary", tabIndex: -1, role: "alert", hidden: true }),
    speaking("h4", isOffice ? "Put right what the office found" : "Object to the own result"),
    isOffice ? field("unit", "Unit", choose(...round.units.map((unit) => cityOption(unit.id, unit.name)))) : "",
    field("text", "What is wrong and why", element("textarea", { rows: 3, maxLength: 2000 })),
    element("p", { className: "actions" }, speaking("button", "File the objection")));
  whenSent(form, page.guarded, async () => {
    requireFilled(form, ...(isOffice ? ["unit", "text"] : ["text"]));
    const body = { id, text: form.elements.text.value, unit: form.elements.unit?.value };
    await call(`/api/rounds/${round.id}/objections`, { method: "POST", body: JSON.stringify(body), headers: headers() });
    id = newId("o");
    form.reset();
    await filed();
  });
  return form;
}
