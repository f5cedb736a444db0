// How the forms of the evaluation office's pages are sent, and the questions asked before what cannot be undone.
import { byId, element } from "../../shared/element.js";
import { clearErrors, showErrors } from "../../shared/fields.js";
import { addTexts, t } from "../../shared/text.js";

addTexts({ "Please correct the following": "请更正以下内容", "That was not done": "未能执行", "Please fill this in.": "请填写此项。", "No": "返回" });

/** Thrown by a form's work for what it finds itself: a list of {path, message}. */
export class Missing extends Error {
  constructor(errors) {
    super("missing");
    this.errors = errors;
  }

  fieldErrors() {
    return this.errors;
  }
}

/** Throws for the named fields that are empty. */
export function requireFilled(form, ...paths) {
  const empty = paths.filter((path) => form.elements[path].value.trim() === "");
  if (empty.length > 0) {
    throw new Missing(empty.map((path) => ({ path, message: t("Please fill this in.") })));
  }
}

function explain(form, problem) {
  const errors = problem.fieldErrors?.() ?? [];
  const isWrong = problem instanceof Missing || (problem.status === 400 && errors.length > 0);
  const whole = isWrong ? [] : [{ message: problem.text?.() ?? String(problem) }];
  showErrors(form, t(isWrong ? "Please correct the following" : "That was not done"), [...whole, ...errors]);
}

/**
 * Does the work when the form is sent, once at a time; shows what is wrong at its fields.
 * @param work gets the value of the pressed button
 */
export function whenSent(form, guarded, work) {
  let isBusy = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isBusy) {
      return;
    }

    isBusy = true;
    clearErrors(form);
    guarded(() => work(event.submitter?.value).catch((problem) => {
      if (problem.status === 401) {
        throw problem;
      }

      explain(form, problem);
    })).finally(() => {
      isBusy = false;
    });
  });
}

/**
 * Asks and waits for the answer; the way back has the focus.
 * @param kind of the button that does it: primary or danger
 */
export function ask(title, text, yes, kind) {
  const dialog = byId("question");
  const back = element("button", { value: "", autofocus: true }, t("No"));
  dialog.returnValue = "";
  dialog.replaceChildren(
    element("h2", { id: "question-title" }, title),
    element("p", { id: "question-text" }, text),
    element("form", { method: "dialog", className: "actions" }, element("button", { className: kind, value: "yes" }, yes), back));
  dialog.showModal();
  back.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}

/** Does the work some time after it was asked to, while the tab is seen. */
export function repeating(work) {
  let timer;
  const stop = () => clearTimeout(timer);
  const again = (pause) => {
    stop();
    timer = setTimeout(() => (document.hidden ? again(pause) : work()), pause);
  };
  return { again, stop };
}
