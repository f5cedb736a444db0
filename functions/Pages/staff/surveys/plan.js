// The form of a campaign as a request body and back; field names are paths in the body.
import { addTexts, instantOf, t } from "../../shared/text.js";
import { Missing, requireFilled } from "../shared/send.js";

addTexts({ "Tick at least one.": "请至少勾选一项。" });

const lists = ["population.groups", "population.sizes", "population.townships", "population.industries"];
const cityOffset = 8 * 3600 * 1000;

const ticked = (form, name) => [...form.querySelectorAll(`[name="${name}"]:checked`)].map(({ value }) => value);

const last = (path) => path.split(".").at(-1);

/** The body for the API; what is empty is left out. Throws what is missing. */
export function readPlan(form, id) {
  const { about, words, force, sender } = form.elements;
  const text = (name) => form.elements[name].value.trim() || undefined;
  requireFilled(form, "round", "title");
  const asked = about.value === "all" ? {} : { [about.value]: ticked(form, about.value) };
  if (asked[about.value]?.length === 0) {
    throw new Missing([{ path: about.value, message: t("Tick at least one.") }]);
  }

  return {
    id, title: text("title"), round: text("round"), sender: sender.value, ...asked,
    wording: words.value === "own" ? form.elements.wording.value.trim() : undefined,
    population: {
      ...Object.fromEntries(lists.map((path) => [last(path), ticked(form, path)])),
      sample: text("population.sample") && Number(text("population.sample")),
      seed: text("population.seed"),
    },
    extension: text("extension"),
    startsAt: instantOf(text("startsAt")),
    force: force.checked,
    reminderOf: text("reminderOf"),
  };
}

const tick = (form, name, values) => form.querySelectorAll(`[name="${name}"]`).forEach((box) => {
  box.checked = values.includes(box.value);
});

/** What a reminder of a campaign would be: the same people, the app's own words. Titles are the office's, so in Chinese. */
export const reminderOf = (plan) => ({
  ...plan, title: `${plan.title.slice(0, 96)}（提醒）`, reminderOf: plan.id, wording: null, startsAt: null, population: { ...plan.population, sample: null, seed: null },
});

/** Puts a plan into the form, once everything it may name is offered there. */
export function writePlan(form, plan) {
  const { population: people } = plan;
  const values = {
    title: plan.title, sender: plan.sender, wording: plan.wording, extension: plan.extension, reminderOf: plan.reminderOf,
    "population.sample": people.sample, "population.seed": people.sample ? people.seed : "",
    startsAt: plan.startsAt && new Date(Date.parse(plan.startsAt) + cityOffset).toISOString().slice(0, 16),
    about: plan.units.length > 0 ? "units" : plan.classes.length > 0 ? "classes" : "all", words: plan.wording ? "own" : "standard",
  };
  Object.entries(values).forEach(([name, value]) => {
    form.elements[name].value = value ?? "";
  });
  form.elements.force.checked = plan.force;
  tick(form, "units", plan.units);
  tick(form, "classes", plan.classes);
  lists.forEach((path) => tick(form, path, people[last(path)]));
}
