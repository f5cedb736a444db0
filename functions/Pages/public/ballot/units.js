// The units of a ballot, class by class, each with its levels to choose from. Nothing is chosen beforehand.
import { byId, element } from "../../shared/element.js";
import { addTexts, t } from "../../shared/text.js";
import { levels as names } from "../../shared/words.js";
import { chosenOf, keyOf } from "./answers.js";

addTexts({
  "Don't know": "不了解",
  "{n} units shown": "当前显示 {n} 个单位",
  "{n} of {m} questions": "已选 {n} / {m} 项",
  "What you would say about it (optional)": "意见建议（选填）",
  "Without your name. Please write no phone numbers or names of persons.": "不记名。请勿填写电话号码和个人姓名。",
});

const longestComment = 500;
const levels = [...names.map((name, at) => [`${at + 1}`, name]).reverse(), ["unknown", "Don't know"]];

/** Of a round with one question every unit is a row of levels; of one with several it unfolds. */
export function showUnits(place, round, choices, comments) {
  const boxOf = round.questions.length > 1 ? foldedBox : plainBox;
  const open = new Set([...place.querySelectorAll("details[open]")].map(({ dataset }) => dataset.unit));
  place.replaceChildren(...round.classes.map((unitClass) => element("section", { className: "class" },
    element("h2", { lang: "zh-CN" }, unitClass.name),
    ...round.units.filter((unit) => unit.class === unitClass.id).map((unit) => boxOf(round, unit, choices, comments, open)))));
}

const levelsOf = (name, chosen) => element("div", { className: "levels" }, ...levels.map(([value, text]) => element("label", { className: `level level-${value}` },
  element("input", { type: "radio", name, value, checked: chosen === value }),
  element("span", {}, t(text)))));

const question = (name, text, choices, properties) => element("fieldset", properties, element("legend", { lang: "zh-CN" }, text), levelsOf(name, choices[name]));

const plainBox = (round, unit, choices) =>
  question(keyOf(unit.id, round.questions[0].id), unit.name, choices, { className: "unit card", "data-name": unit.name.toLowerCase() });

const foldedBox = (round, unit, choices, comments, open) => element("details", { className: "unit card", open: open.has(unit.id), "data-unit": unit.id, "data-name": unit.name.toLowerCase() },
  element("summary", {}, element("span", { lang: "zh-CN" }, unit.name), " ", element("small", {}, chosenText(round, unit, choices))),
  ...round.questions.map(({ id, title }) => question(keyOf(unit.id, id), title, choices, { className: "question" })),
  commentField(unit, comments[unit.id] ?? ""));

const chosenText = (round, unit, choices) => t("{n} of {m} questions", { n: chosenOf(round, unit, choices), m: round.questions.length });

const commentField = (unit, text) => element("div", { className: "field" },
  element("label", { htmlFor: `comment-${unit.id}` }, t("What you would say about it (optional)")),
  element("textarea", { id: `comment-${unit.id}`, rows: 2, maxLength: longestComment, value: text, "data-comment": unit.id, "aria-describedby": `comment-${unit.id}-hint` }),
  element("p", { className: "hint", id: `comment-${unit.id}-hint` }, t("Without your name. Please write no phone numbers or names of persons.")));

/** Says beside each folded unit how far it is. */
export function showChosen(round, choices) {
  for (const unit of round.units) {
    const place = document.querySelector(`details[data-unit="${unit.id}"] > summary > small`);
    if (place) {
      place.textContent = chosenText(round, unit, choices);
    }
  }
}

const isComplete = (box) => [box, ...box.querySelectorAll("fieldset")].filter((each) => each.matches("fieldset")).every((each) => each.querySelector(":checked"));

/** Hides what the search or "only those without an answer" leaves out; a class without units left goes too. */
export function filterUnits() {
  const wanted = byId("search").value.trim().toLowerCase();
  const isOpenOnly = byId("open-only").checked;
  let shown = 0;
  for (const box of document.querySelectorAll(".unit")) {
    box.hidden = !box.dataset.name.includes(wanted) || (isOpenOnly && isComplete(box));
    shown += box.hidden ? 0 : 1;
  }

  for (const section of document.querySelectorAll(".class")) {
    section.hidden = section.querySelector(".unit:not([hidden])") === null;
  }
  byId("shown").textContent = t("{n} units shown", { n: shown });
}
