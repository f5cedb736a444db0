// What the sender of a message may do with it: hand in what was asked for, withdraw it, ask to have it reopened.
import { call } from "../../shared/api.js";
import { element } from "../../shared/element.js";
import { addTexts, t, whenLanguage } from "../../shared/text.js";

addTexts({
  "Rate the answer": "评价本次答复",
  "Hand in what was asked for": "补充材料",
  "Your answer": "补充内容",
  "Send": "提交",
  "Withdraw this message": "撤回诉求",
  "Reason (optional)": "撤回原因（选填）",
  "Withdraw": "确认撤回",
  "It will not be handled any further.": "撤回后将不再办理。",
  "Ask to have it handled again": "申请重新办理",
  "What is new since the answer?": "答复之后有哪些新情况？",
  "Ask": "提交申请",
  "Sending…": "正在提交…",
  "Done.": "已提交。",
  "Please fill this in.": "请填写此项。",
});

// One listener for all forms: those that were replaced are not kept.
let words = [];
whenLanguage(() => words.forEach(([node, english]) => { node.textContent = t(english); }));

function text(tag, english, properties = {}) {
  const made = element(tag, properties, t(english));
  words.push([made, english]);
  return made;
}

const actions = {
  supplement: { title: "Hand in what was asked for", label: "Your answer", field: "text", limit: 4000, button: "Send", needed: true },
  "request-reopen": { title: "Ask to have it handled again", label: "What is new since the answer?", field: "newFacts", limit: 2000, button: "Ask", needed: true },
  withdraw: { title: "Withdraw this message", label: "Reason (optional)", field: "reason", limit: 500, button: "Withdraw", hint: "It will not be handled any further." },
};

/** One folded form per action the ticket takes; changed gets the message as it is afterwards. */
export function showActions(place, ticket, access, changed) {
  const names = ["rate", ...Object.keys(actions)].filter((name) => ticket.actions?.includes(name));
  // What is being typed stays, also when the language changes: only another set of actions makes new forms.
  const shown = `${ticket.number} ${names}`;
  if (place.dataset.shown !== shown) {
    place.dataset.shown = shown;
    words = [];
    place.replaceChildren(...names.map((name) => name === "rate" ? rating(access()) : form(name, access, changed)));
  }

  place.hidden = names.length === 0;
}

/** The rating has a page of its own; number and query code go in the fragment, which browsers keep to themselves. */
const rating = ({ number, code }) => element("p", { className: "card actions", id: "action-rate" },
  text("a", "Rate the answer", { className: "button primary", href: `/rate#${encodeURIComponent(number)}.q.${encodeURIComponent(code)}` }));

function form(name, access, changed) {
  const { title, label, field, limit, button, hint, needed } = actions[name];
  const id = `action-${name}`;
  const input = element("textarea", { id, rows: 4, maxLength: limit, required: Boolean(needed) });
  const status = element("p", { className: "hint", role: "status" });
  const error = element("p", { className: "field-error", id: `${id}-error`, role: "alert", hidden: true });
  const made = element("form", { noValidate: true },
    element("div", { className: "field" }, text("label", label, { htmlFor: id }), error, input),
    hint ? text("p", hint, { className: "hint" }) : "",
    element("p", { className: "actions" }, text("button", button, { className: "primary" })),
    status);
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  return element("details", { className: "card", id: `${id}-form`, open: name === "supplement" }, text("summary", title), made);

  async function send() {
    explain("");
    const typed = input.value.trim();
    if (needed && typed === "") {
      explain(t("Please fill this in."));
      input.focus();
      return;
    }

    status.textContent = t("Sending…");
    try {
      const { number, code } = access();
      const body = JSON.stringify(typed === "" ? {} : { [field]: typed });
      const ticket = await call(`/api/messages/${encodeURIComponent(number)}/${name}`, { method: "POST", body, headers: { "Query-Code": code } });
      status.textContent = t("Done.");
      changed(ticket);
    } catch (problem) {
      status.textContent = "";
      const [first] = problem.fieldErrors?.() ?? [];
      explain(first?.message ?? problem.text());
    }
  }

  function explain(message) {
    error.textContent = message;
    error.hidden = message === "";
    if (message === "") {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    } else {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", error.id);
    }
  }
}
