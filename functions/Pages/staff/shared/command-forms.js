// A command's form, made from its line in the table, and the body read from it.
import { element } from "../../shared/element.js";
import { addTexts, t } from "../../shared/text.js";
import { known, speaking } from "../../shared/words.js";

addTexts({ "Please choose": "请选择", "Give this command": "提交", "Cancel": "取消", "(required)": "（必填）", "Please fill this in.": "请填写此项。" });

const option = (value, text) => element("option", { value, lang: "zh-CN" }, text);

const coded = (field, _, words) => Object.entries(words[field.of]).map(([code, [, english]]) => speaking("option", english, { value: code }));
const named = (_, city) => city.units.map((unit) => option(unit.unit_id, unit.short_name || unit.name));

const choices = {
  choice: coded,
  choices: coded,
  unit: named,
  units: named,
  category: (_, city) => city.categories.map((row) => option(row.category_code, row.category)),
};

const several = ["units", "choices"];

function control(field, city, words) {
  const shared = { id: `command-${field.path.replaceAll(".", "-")}`, name: field.path, required: field.required === true };
  switch (field.kind) {
    case "text":
    case "lines":
      return element("textarea", { ...shared, rows: 3, maxLength: field.most ?? 4000 });
    case "line":
      return element("input", { ...shared, maxLength: field.most ?? 200 });
    case "suggest": {
      const input = element("input", { ...shared, maxLength: 200, autocomplete: "off" });
      input.setAttribute("list", `${shared.id}-list`);
      return input;
    }
    case "date":
    case "month":
    case "number":
    case "file":
      return element("input", { ...shared, type: field.kind });
    default: {
      const options = choices[field.kind](field, city, words);
      return several.includes(field.kind)
        ? element("select", { ...shared, multiple: true }, ...options)
        : element("select", shared, speaking("option", "Please choose", { value: "" }), ...options);
    }
  }
}

function labelled(field, city, words) {
  const made = control(field, city, words);
  const required = field.required ? speaking("span", "(required)", { className: "required" }) : "";
  const suggested = field.kind === "suggest"
    ? element("datalist", { id: `${made.id}-list` }, ...Object.values(words[field.of]).map(([, english]) => element("option", { value: t(english) })))
    : "";
  return element("div", { className: "field" }, element("label", { htmlFor: made.id }, speaking("span", field.label[1]), required), made, suggested);
}

function fillForm(form, command, city, words, cancel) {
  const stop = speaking("button", "Cancel", { type: "button" });
  stop.addEventListener("click", cancel);
  form.replaceChildren(
    speaking("h3", command.label[1]),
    ...command.fields.map((field) => labelled(field, city, words)),
    element("p", { className: "actions" }, speaking("button", "Give this command", { className: "primary" }), stop));
}

/** Required fields that are empty, as {path, message}. */
const missing = (form, { fields }) => fields
  .filter((field) => field.required && form.elements[field.path].value.trim() === "")
  .map((field) => ({ path: field.path, message: t("Please fill this in.") }));

function valueOf(field, made, words) {
  switch (field.kind) {
    case "units":
    case "choices":
      return [...made.selectedOptions].map(({ value }) => (field.as ? field.as(value) : value));
    case "lines":
      return made.value.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    case "suggest":
      // One of the words stands for its code; anything else is the writer's own.
      return Object.entries(words[field.of]).find(([, both]) => both.includes(made.value.trim()))?.[0] ?? made.value.trim();
    case "number":
      return made.value === "" ? "" : Number(made.value);
    case "file":
      return made.files[0] ?? "";
    default:
      return field.of === "yesNo" && made.value !== "" ? made.value === "true" : made.value.trim();
  }
}

/** Of what is there: members of the name of a field. */
function prefill(form, { fields }, given) {
  for (const { path, kind } of fields) {
    const made = form.elements[path];
    if (several.includes(kind)) {
      [...made.options].forEach((choice) => { choice.selected = given[path].includes(choice.value); });
    } else {
      made.value = given[path];
    }
  }
}

function readBody(form, { fields }, words) {
  const body = {};
  for (const field of fields) {
    const value = valueOf(field, form.elements[field.path], words);
    if (value === "" || value.length === 0) {
      continue;
    }

    const [first, second] = field.path.split(".");
    body[first] = second ? { ...body[first], [second]: value } : value;
  }
  return body;
}

/**
 * The forms of a table of commands.
 * @param commands by name: label and fields
 * @param words what the codes of choices are called
 */
export function commandForms(commands, words) {
  Object.values(commands).flatMap((command) => [command, ...command.fields]).forEach(({ label }) => known(label));
  return {
    fillForm: (form, name, city, cancel) => fillForm(form, commands[name], city, words, cancel),
    prefill: (form, name, given) => prefill(form, commands[name], given),
    missing: (form, name) => missing(form, commands[name]),
    /** The command's body: what is empty is left out, and a path with a dot is a member of a member. */
    readBody: (form, name) => readBody(form, commands[name], words),
  };
}
