// The form of a new round, kept as a draft.
import { call } from "../../shared/api.js";
import { dataset } from "../../shared/catalogue.js";
import { byId, element } from "../../shared/element.js";
import { clearErrors } from "../../shared/fields.js";
import { allRounds } from "../../shared/rounds.js";
import { headers } from "../../shared/session.js";
import { addTexts } from "../../shared/text.js";
import { groups, speaking } from "../../shared/words.js";
import { cityOption, tick } from "../shared/labelled.js";
import { whenSent } from "../shared/send.js";
import { readRound } from "./plan.js";
import { weightedRows } from "./rows.js";
import { codesOf } from "./words.js";

addTexts({ "None": "不比较" });

const counted = ["frozen", "objections", "published", "archived"];

export function newRound(page) {
  const form = byId("round-form");
  // An answer that did not come: the same plan under the same id makes one round.
  let id;

  const open = () => page.guarded(async () => {
    form.reset();
    clearErrors(form);
    id = undefined;
    const [classes, rounds] = await Promise.all([dataset("classes"), allRounds(headers())]);
    byId("classes").replaceChildren(...classes.map((row) => tick("checkbox", "classes", row.class_id, element("span", { lang: "zh-CN" }, row.name), true)));
    form.elements.previous.replaceChildren(speaking("option", "None", { value: "" }), ...rounds.filter(({ state }) => counted.includes(state)).map((round) => cityOption(round.id, round.title)));
  });

  async function save() {
    const plan = readRound(form);
    id ??= plan.id;
    await call("/api/rounds", { method: "POST", body: JSON.stringify({ ...plan, id }), headers: headers() });
    location.hash = `#round=${id}`;
  }

  byId("groups").replaceChildren(...weightedRows("groups", "group", Object.keys(groups), { hasMinimum: true }));
  byId("questions").replaceChildren(...weightedRows("questions", "question", codesOf("question"), { always: "overall" }));
  byId("indicators").replaceChildren(...weightedRows("indicators", "indicator", codesOf("indicator")));
  form.addEventListener("input", () => {
    id = undefined;
  });
  whenSent(form, page.guarded, save);
  return { open };
}
