// A form's field made by a script: a control under its label.
import { element } from "../../shared/element.js";
import { addTexts } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";

addTexts({ "(required)": "（必填）", "Please choose": "请选择" });

export const labelled = (id, name, english, control, isRequired) => {
  Object.assign(control, { id, name });
  return element("div", { className: "field" },
    element("label", { htmlFor: id }, speaking("span", english), isRequired ? speaking("span", "(required)", { className: "required" }) : ""), control);
};

/** A select that waits for a choice. */
export const choose = (...options) => element("select", {}, speaking("option", "Please choose", { value: "" }), ...options);

/** One of the city's own words. */
export const cityOption = (value, text) => element("option", { value, lang: "zh-CN" }, text);

export const tick = (type, name, value, caption, checked = false) => element("label", { className: "check" },
  element("input", { type, id: `${name}-${value}`, name, value, checked }), caption);
