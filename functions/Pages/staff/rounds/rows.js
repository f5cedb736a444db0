// Rows of the form of a round: a thing to tick, what it weighs, and perhaps how many it must be at least.
import { element } from "../../shared/element.js";
import { addTexts } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { keyOf } from "./words.js";

addTexts({ "Weight": "权重", "At least": "至少份数" });

const number = (id, part, english, properties) => element("div", { className: "field" },
  element("label", { htmlFor: id }, speaking("span", english)),
  element("input", { id, type: "number", inputMode: "decimal", "data-part": part, ...properties }));

/**
 * @param list the member of the body that the rows are
 * @param word the group of words that its codes are of
 * @param always the code that cannot be left out
 */
export const weightedRows = (list, word, codes, { always, hasMinimum } = {}) => codes.map((code) => {
  const id = `${list}-${code}`;
  return element("div", { className: "weighted", role: "group", "aria-labelledby": `${id}-name`, "data-code": code },
    element("label", { className: "check" },
      element("input", { type: "checkbox", id, name: list, value: code, defaultChecked: code === always, disabled: code === always }),
      speaking("span", keyOf(word, code), { id: `${id}-name` })),
    number(`${id}-weight`, "weight", "Weight", { defaultValue: 1, min: 0, max: 1000, step: "any" }),
    hasMinimum ? number(`${id}-minimum`, "minimum", "At least", { defaultValue: 0, min: 0, max: 100000, step: 1 }) : "");
});

/** The ticked rows as members of a list; their fields get the paths that an answer of the API would name. */
export function readRows(place, list) {
  place.querySelectorAll("[data-part]").forEach((input) => input.removeAttribute("name"));
  return [...place.children].filter((row) => row.querySelector(":checked")).map((row, at) => {
    const parts = [...row.querySelectorAll("[data-part]")].map((input) => {
      input.name = `${list}[${at}].${input.dataset.part}`;
      return [input.dataset.part, Number(input.value)];
    });
    return { id: row.dataset.code, ...Object.fromEntries(parts) };
  });
}
