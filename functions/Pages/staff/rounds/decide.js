// The form in which an objection is decided: upheld with what changes, or rejected; a reason either way. It stands where its button stood.
import { call } from "../../shared/api.js";
import { element } from "../../shared/element.js";
import { headers } from "../../shared/session.js";
import { addTexts, t } from "../../shared/text.js";
import { levels, speaking } from "../../shared/words.js";
import { choose, cityOption, labelled, tick } from "../shared/labelled.js";
import { Missing, requireFilled, whenSent } from "../shared/send.js";
import { keyOf } from "./words.js";

addTexts({
  "Decision": "决定", "Upheld": "成立", "Rejected": "不成立", "Reason, for the unit and the notice": "理由（告知单位，写入通报）", "What changes": "更正内容", "Figure": "指标", "Part": "分子", "Whole": "分母",
  "Group": "测评对象", "Question": "测评问题", "Level": "等级", "Answers to add, or to take out with a minus": "增加的份数（减少填负数）", "Save the decision": "保存决定", "Back": "返回",
  "A decision stands. If upheld, the results are made anew at once.": "决定作出后不可更改；成立的，结果随即重新计算。", "Please choose.": "请选择。",
});

const field = (name, english, control, isRequired) => labelled(`decide-${name.replace(".", "-")}`, `${name}`, english, control, isRequired);
const spoken = (group, codes) => codes.map((code) => speaking("option", keyOf(group, code), { value: code }));
const number = (properties = {}) => element("input", { type: "number", step: 1, inputMode: "numeric", ...properties });

/** The fields of each kind of effect. */
const fieldsOf = (round) => ({
  exclude: [],
  indicator: [
    field("effect.indicator", "Figure", choose(...spoken("indicator", round.indicators.map(({ id }) => id))), true),
    field("effect.part", "Part", number({ min: 0 }), true), field("effect.whole", "Whole", number({ min: 0 }), true),
  ],
  count: [
    field("effect.group", "Group", choose(...spoken("group", round.groups.map(({ id }) => id))), true),
    field("effect.question", "Question", choose(...round.questions.map(({ id, title }) => cityOption(id, title))), true),
    field("effect.level", "Level", choose(...levels.map((name, at) => speaking("option", name, { value: at + 1 })).reverse()), true),
    field("effect.by", "Answers to add, or to take out with a minus", number(), true),
  ],
});

/** Those of the fields that are shown; numbers as numbers. */
function readDecision(form) {
  const { uphold, reason } = form.elements;
  const effect = [...form.querySelectorAll("[name^='effect.']")].filter((control) => !control.closest("[hidden]"));
  if (uphold.value === "") {
    throw new Missing([{ path: "uphold", message: t("Please choose.") }]);
  }

  requireFilled(form, "reason", ...effect.map(({ name }) => name));
  const members = effect.map(({ name, value, type }) => [name.slice("effect.".length), type === "number" || name.endsWith(".level") ? Number(value) : value]);
  return { uphold: uphold.value === "true", reason: reason.value, effect: uphold.value === "true" ? Object.fromEntries(members) : undefined };
}

/** @param decided is told when it is done */
export function decideForm(button, objection, round, page, decided) {
  document.querySelector("#decide-form [data-back]")?.click();
  const kinds = fieldsOf(round);
  const kind = choose(...spoken("effect", Object.keys(kinds).filter((code) => code !== "indicator" || round.indicators.length > 0)));
  const more = Object.entries(kinds).map(([code, fields]) => element("div", { className: "triple", hidden: true, "data-kind": code }, ...fields));
  const effect = element("div", { hidden: true }, field("effect.kind", "What changes", kind, true), ...more);
  const back = speaking("button", "Back", { type: "button", "data-back": "" });
  const form = element("form", { id: "decide-form", className: "command", noValidate: true },
    element("section", { className: "summary", tabIndex: -1, role: "alert", hidden: true }),
    element("fieldset", { className: "choices" }, speaking("legend", "Decision"), element("div", { className: "options" },
      tick("radio", "uphold", "true", speaking("span", "Upheld")), tick("radio", "uphold", "false", speaking("span", "Rejected")))),
    effect,
    field("reason", "Reason, for the unit and the notice", element("textarea", { rows: 3, maxLength: 500 }), true),
    speaking("p", "A decision stands. If upheld, the results are made anew at once.", { className: "hint" }),
    element("p", { className: "actions" }, speaking("button", "Save the decision", { className: "primary" }), back));
  const show = () => {
    effect.hidden = form.elements.uphold.value !== "true";
    more.forEach((part) => {
      part.hidden = part.dataset.kind !== kind.value;
    });
  };
  button.hidden = true;
  button.after(form);
  form.querySelector("input").focus();
  form.addEventListener("change", show);
  back.addEventListener("click", () => {
    form.remove();
    button.hidden = false;
    button.focus();
  });
  whenSent(form, page.guarded, async () => {
    const path = `/api/rounds/${round.id}/objections/${encodeURIComponent(objection.id)}/decide`;
    await call(path, { method: "POST", body: JSON.stringify(readDecision(form)), headers: headers() });
    await decided();
  });
}
