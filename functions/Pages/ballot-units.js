// The units of a ballot, class by class, each with its levels to choose from. Nothing is chosen beforehand.
import { byId, element } from "./element.js";
import { addTexts, t } from "./text.js";
import { levels as names } from "./words.js";

addTexts({
  "Don't know": "不了解",
  "{n} units shown": "当前显示 {n} 个单位",
});

const levels = [...names.map((name, at) => [`${at + 1}`, name]).reverse(), ["unknown", "Don't know"]];

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
