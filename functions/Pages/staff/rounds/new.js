// The form of a new round, kept as a draft.
import { call } from "./api.js";
import { dataset } from "./catalogue.js";
import { byId, element } from "./element.js";
import { clearErrors } from "./fields.js";
import { cityOption, tick } from "./labelled.js";
import { readRound } from "./office-rounds-plan.js";
import { weightedRows } from "./office-rounds-rows.js";
import { codesOf } from "./office-rounds-words.js";
import { whenSent } from "./office-send.js";
import { allRounds } from "./rounds.js";
import { addTexts } from "./text.js";
import { headers } from "./work-session.js";
import { groups, speaking } from "./words.js";

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
