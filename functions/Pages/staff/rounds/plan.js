// The form of a round as a request body; field names are paths in it.
import { byId } from "../../shared/element.js";
import { addTexts, instantOf, t } from "../../shared/text.js";
import { newId } from "../shared/new-id.js";
import { Missing, requireFilled } from "../shared/send.js";
import { readRows } from "./rows.js";
import { chineseOf } from "./words.js";

addTexts({ "Tick at least one.": "请至少勾选一项。" });

/** The titles are what respondents read, so in Chinese. Overall alone is what a round asks anyway. */
function questionsOf() {
  const asked = readRows(byId("questions"), "questions");
  return asked.length === 1 ? [] : asked.map((question) => ({ ...question, title: chineseOf("question", question.id) }));
}

/** Throws what is missing. */
export function readRound(form) {
  const value = (name) => form.elements[name].value.trim();
  const number = (name) => Number(value(name));
  const classes = [...form.querySelectorAll("[name=classes]:checked")].map((box) => box.value);
  requireFilled(form, "title", "opensAt", "closesAt", "minimumAnswers", "k", "counters");
  if (classes.length === 0) {
    throw new Missing([{ path: "classes", message: t("Tick at least one.") }]);
  }

  return {
    id: value("id") || newId("r"), title: value("title"), kind: value("kind"), classes,
    opensAt: instantOf(value("opensAt")), closesAt: instantOf(value("closesAt")),
    groups: readRows(byId("groups"), "groups"), questions: questionsOf(), indicators: readRows(byId("indicators"), "indicators"),
    minimumAnswers: number("minimumAnswers"), k: number("k"), counters: number("counters"), ranked: form.elements.ranked.checked,
    previous: value("previous") || undefined, graceMinutes: number("graceMinutes"), satisfactionWeight: number("satisfactionWeight"),
    bands: { excellent: number("bands.excellent"), good: number("bands.good"), fair: number("bands.fair") },
  };
}
