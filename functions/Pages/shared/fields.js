// Error messages at a form's fields and in a summary above it. A field's name is its path in the request body.
import { byId, element } from "./element.js";

const controls = (form, path) => [...form.elements].filter((control) => control.name === path);

// Not form.id: a field may be called so.
const errorId = (form, path) => `error-${form.getAttribute("id")}-${path.replaceAll(".", "-")}`;

/** Of the form itself, else of the page. */
const summaryOf = (form) => form.querySelector(".summary[role=alert]") ?? byId("errors");

const isChoice = (control) => control.type === "radio" || control.type === "checkbox";

export function clearErrors(form) {
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.setAttribute("aria-describedby", control.dataset.describedby ?? "");
  }
  form.querySelectorAll(".field-error").forEach((message) => message.remove());
  summaryOf(form).hidden = true;
}

/** Puts each {path, message} at its field; the summary lists all and takes the focus. */
export function showErrors(form, heading, errors) {
  clearErrors(form);
  const items = errors.map(({ path, message }) => {
    const [control] = controls(form, path);
    if (!control) {
      return element("li", {}, message);
    }

    mark(form, controls(form, path), path, message);
    const link = element("a", { href: `#${control.id}` }, `${labelOf(control)} · ${message}`);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      control.focus();
    });
    return element("li", {}, link);
  });
  const summary = summaryOf(form);
  summary.replaceChildren(element("h2", {}, heading), element("ul", {}, ...items));
  summary.hidden = false;
  summary.focus();
}

function mark(form, marked, path, message) {
  const [control] = marked;
  const field = control.closest(".field, fieldset");
  const id = errorId(form, path);
  if (!byId(id)) {
    const error = element("p", { className: "field-error", id }, message);
    isChoice(control) ? field.append(error) : control.before(error);
  }

  for (const each of marked) {
    each.dataset.describedby ??= each.getAttribute("aria-describedby") ?? "";
    each.setAttribute("aria-invalid", "true");
    each.setAttribute("aria-describedby", `${id} ${each.dataset.describedby}`.trim());
  }
}

const labelOf = (control) => isChoice(control)
  ? control.closest("fieldset").querySelector("legend").textContent
  : control.labels[0].querySelector("[data-t]").textContent;
