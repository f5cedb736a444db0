// The hotline form as a request body and back; field names are paths in the body.
import { addTexts, t } from "../../shared/text.js";

addTexts({
  "Please fill this in.": "请填写此项。",
  "A code has 18 letters and digits.": "统一社会信用代码应为 18 位字母和数字。",
  "Please give a phone number of at least 7 digits.": "请填写有效的联系电话（至少 7 位数字）。",
});

export function readForm(form) {
  const content = {};
  for (const [path, value] of new FormData(form)) {
    const text = value.trim();
    if (text !== "") {
      put(content, path.split("."), path === "enterprise.uscc" ? text.toUpperCase() : text);
    }
  }
  return content;
}

function put(target, [name, ...rest], value) {
  if (rest.length === 0) {
    target[name] = value;
  } else {
    put((target[name] ??= {}), rest, value);
  }
}

export function writeForm(form, content) {
  for (const control of form.elements) {
    const value = control.name?.split(".").reduce((part, name) => part?.[name], content);
    if (typeof value !== "string") {
      continue;
    }

    if (control.type === "radio") {
      control.checked = control.value === value;
    } else {
      control.value = value;
    }
  }
}

/** What can be said without asking the server, as {path, message}. */
export function checkForm({ title, body, contact, enterprise }) {
  const wrong = [];
  const check = (path, isRight, message) => isRight || wrong.push({ path, message: t(message) });
  check("title", title, "Please fill this in.");
  check("body", body, "Please fill this in.");
  check("enterprise.uscc", !enterprise?.uscc || /^[0-9A-Z]{18}$/.test(enterprise.uscc), "A code has 18 letters and digits.");
  check("contact.phone", contact?.phone, "Please fill this in.");
  check("contact.phone", !contact?.phone || (contact.phone.match(/\d/g) ?? []).length >= 7, "Please give a phone number of at least 7 digits.");
  return wrong;
}
