// The units of a ballot, class by class, each with its levels to choose from. Nothing is chosen beforehand.
import { byId, element } from "./element.js";
import { addTexts, t } from "./text.js";

addTexts({
  "Very satisfied": "非常满意",
  "Satisfied": "满意",
  "Fairly satisfied": "基本满意",
  "Dissatisfied": "不满意",
  "Very dissatisfied": "非常不满意",
  "Don't know": "不了解",
  "{n} units shown": "当前显示 {n} 个单位",
});

const levels = [["5", "Very satisfied"], ["4", "Satisfied"], ["3", "Fairly satisfied"], ["2", "Dissatisfied"], ["1", "Very dissatisfied"], ["unknown", "Don't know"]];

export function showUnits(place, round, choices) {
  place.replaceChildren(...round.classes.map((unitClass) => element("section", { className: "class" },
    element("h2", { lang: "zh-CN" }, unitClass.name),
    ...round.units.filter((unit) => unit.class === unitClass.id).map((unit) => unitBox(unit, choices[unit.id])))));
}

const unitBox = (unit, chosen) => element("fieldset", { className: "unit card", "data-name": unit.name.toLowerCase() },
  element("legend", { lang: "zh-CN" }, unit.name),
  element("div", { className: "levels" }, ...levels.map(([value, text]) => element("label", { className: `level level-${value}` },
    element("input", { type: "radio", name: unit.id, value, checked: chosen === value }),
    element("span", {}, t(text))))));

/** Hides what the search or "only those without an answer" leaves out; a class without units left goes too. */
export function filterUnits() {
  const wanted = byId("search").value.trim().toLowerCase();
  const isOpenOnly = byId("open-only").checked;
  let shown = 0;
  for (const box of document.querySelectorAll(".unit")) {
    box.hidden = !box.dataset.name.includes(wanted) || (isOpenOnly && box.querySelector(":checked") !== null);
    shown += box.hidden ? 0 : 1;
  }

  for (const section of document.querySelectorAll(".class")) {
    section.hidden = section.querySelector(".unit:not([hidden])") === null;
  }
  byId("shown").textContent = t("{n} units shown", { n: shown });
}
