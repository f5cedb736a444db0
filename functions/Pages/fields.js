// Error messages at a form's fields and in a summary above it. A field's name is its path in the request body.
import { byId, element } from "./element.js";

const controls = (form, path) => [...form.elements].filter((control) => control.name === path);

const errorId = (path) => `error-${path.replaceAll(".", "-")}`;

export function clearErrors(form) {
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.setAttribute("aria-describedby", control.dataset.describedby ?? "");
  }
  form.querySelectorAll(".field-error").forEach((message) => message.remove());
  byId("errors").hidden = true;
}

/** Puts each {path, message} at its field; the summary lists all and takes the focus. */
export function showErrors(form, heading, errors) {
  clearErrors(form);
  const items = errors.map(({ path, message }) => {
    const [control] = controls(form, path);
    if (!control) {
      return element("li", {}, message);
    }

    mark(controls(form, path), path, message);
    const link = element("a", { href: `#${control.id}` }, `${labelOf(control)} · ${message}`);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      control.focus();
    });
    return element("li", {}, link);
  });
  const summary = byId("errors");
  summary.replaceChildren(element("h2", {}, heading), element("ul", {}, ...items));
  summary.hidden = false;
  summary.focus();
}

function mark(marked, path, message) {
  const [control] = marked;
  const field = control.closest(".field, fieldset");
  if (!byId(errorId(path))) {
    const error = element("p", { className: "field-error", id: errorId(path) }, message);
    control.type === "radio" ? field.append(error) : control.before(error);
  }

  for (const each of marked) {
    each.dataset.describedby ??= each.getAttribute("aria-describedby") ?? "";
    each.setAttribute("aria-invalid", "true");
    each.setAttribute("aria-describedby", `${errorId(path)} ${each.dataset.describedby}`.trim());
  }
}

const labelOf = (control) => control.type === "radio"
  ? control.closest("fieldset").querySelector("legend").textContent
  : control.labels[0].querySelector("[data-t]").textContent;
