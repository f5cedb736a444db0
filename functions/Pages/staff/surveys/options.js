// What the form of a campaign offers, made from the API: boxes to tick, rounds, wordings.
import { element } from "../../shared/element.js";
import { addTexts, numberText, t } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { codesOf, keyOf } from "./words.js";

addTexts({
  "The roster is known when the round is open.": "轮次开启后才能指定单位。",
  "the unit, where it is one": "单位（仅一个单位时）", "all units": "全部单位", "the unit's code, where it is one": "单位代码（仅一个单位时）", "all units with their codes": "各单位及代码",
  "an answer as an example": "答复示例", "the round's title": "轮次名称", "the last day of answers": "截止日期", "the enterprise's name": "企业名称", "the link to the web ballot": "网上测评链接",
});

const meanings = {
  unit: "the unit, where it is one", units: "all units", code: "the unit's code, where it is one", codes: "all units with their codes", example: "an answer as an example",
  round: "the round's title", closes: "the last day of answers", name: "the enterprise's name", link: "the link to the web ballot",
};

const box = (name, value, caption, count) => element("label", { className: "check" },
  element("input", { type: "checkbox", id: `${name}-${value}`, name, value }), caption, count === undefined ? "" : element("small", {}, numberText(count)));

const cityWords = (text) => element("span", { lang: "zh-CN" }, text);

/** Fills [data-of=name], and keeps the ticks of those that were there. */
function offer(form, name, boxes) {
  const place = form.querySelector(`[data-of="${name}"]`);
  const ticked = [...place.querySelectorAll(":checked")].map(({ value }) => value);
  place.replaceChildren(...boxes);
  place.querySelectorAll("input").forEach((input) => {
    input.checked = ticked.includes(input.value);
  });
}

/** Respondents by what they are, with how many there are. */
export function offerPeople(form, { groups, sizes, townships, industries }) {
  const coded = (group, name, choices) => codesOf(group)
    .flatMap((code) => choices.filter(({ id, count }) => id === code && count > 0))
    .map(({ id, count }) => box(name, id, speaking("span", keyOf(group, id)), count));
  offer(form, "population.groups", coded("group", "population.groups", groups));
  offer(form, "population.sizes", coded("size", "population.sizes", sizes));
  offer(form, "population.townships", townships.map(({ id, name, count }) => box("population.townships", id, cityWords(name), count)));
  offer(form, "population.industries", industries.map(({ id, count }) => box("population.industries", id, cityWords(id), count)));
}

/** The classes and units of a round; a draft has no roster yet. */
export function offerAsked(form, round) {
  offer(form, "classes", (round?.classes ?? []).map(({ id, name }) => box("classes", id, cityWords(name ?? id))));
  offer(form, "units", round?.units
    ? round.classes.flatMap(({ id, name }) => [
      element("p", { className: "options-title", lang: "zh-CN" }, name), ...round.units.filter((unit) => unit.class === id).map((unit) => box("units", unit.id, cityWords(unit.name)))])
    : [speaking("p", "The roster is known when the round is open.", { className: "hint" })]);
}

/** Buttons that put {placeholder} where the text's cursor is. */
export const placeholderButtons = (names, into) => names.map((name) => {
  const button = element("button", { type: "button" }, element("code", { translate: false }, `{${name}}`), " ", speaking("span", meanings[name] ?? name));
  button.addEventListener("click", () => {
    into.setRangeText(`{${name}}`, into.selectionStart, into.selectionEnd, "end");
    into.dispatchEvent(new Event("input", { bubbles: true }));
    into.focus();
  });
  return button;
});

/** The app's own words for so many units. */
export const standardWording = ({ wordings }, units, isReminder) => wordings.find(({ upTo }) => !upTo || units <= upTo)[isReminder ? "reminder" : "first"];
