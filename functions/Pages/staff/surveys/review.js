// What came in by SMS and a person has to read, and what somebody said it means.
import { call } from "../../shared/api.js";
import { dataset } from "../../shared/catalogue.js";
import { byId, element } from "../../shared/element.js";
import { headers } from "../../shared/session.js";
import { addTexts, t, timeText, whenLanguage } from "../../shared/text.js";
import { levels, speaking } from "../../shared/words.js";
import { whenSent } from "../shared/send.js";
import { canMeanAnswers, meaningForm } from "./meaning.js";
import { codesOf, keyOf, say } from "./words.js";

addTexts({
  "All kinds": "全部", "Nothing to read.": "没有待阅短信。", "Nothing to read in the latest days.": "近期没有待阅短信，可继续往前查找。", "Assign a meaning": "认定含义", "Mark as read": "标为已阅", "{by}, {at}": "{by}，{at}", "Means no answer": "不是评价", "Read": "已阅",
  "sent {at}": "{at} 发出", "no phone": "无号码", "not counted yet": "尚未计入", "Done.": "已完成。", "empty text": "（空白）",
});

/** A page of the API looks through many days; while it holds nothing, so many follow at once. */
const mostPages = 3;

export function reviews(page) {
  const form = byId("review-form");
  let [items, next, query] = [[]];
  let units = [];
  let isLoaded = false;
  const unitOf = (id) => units.find((unit) => unit.unit_id === id)?.name ?? id;

  const answer = ({ unit, level, outcome }) => element("li", {},
    element("span", { lang: "zh-CN" }, unitOf(unit)), ` · ${level} ${t(levels[level - 1])} · ${outcome ? say("outcome", outcome) : t("not counted yet")}`);

  const meaningOf = ({ kind, meaning: { byName, at, note, answers } }) => element("div", { className: "answer" },
    element("p", {}, element("b", {}, answers.length === 0 ? t(kind === "comment" ? "Read" : "Means no answer") : ""), " ", element("small", {}, t("{by}, {at}", { by: byName, at: timeText(at) }))),
    answers.length === 0 ? "" : element("ul", {}, ...answers.map(answer)),
    element("p", { className: "text", lang: "zh-CN" }, note));

  function card(review) {
    const made = element("li", { className: "card review", "data-id": review.id });
    const button = () => {
      const open = speaking("button", canMeanAnswers(review) ? "Assign a meaning" : "Mark as read", { type: "button" });
      open.addEventListener("click", () => meaningForm(open, review, page, (given) => put(made, review, given)));
      return element("div", {}, open);
    };
    const facts = [t("sent {at}", { at: timeText(review.sentAt) }), review.phone ?? t("no phone")].join(" · ");
    made.append(
      element("p", { className: "about" }, element("span", { className: "chip" }, say("review", review.kind)), " ", review.reason ? say("reason", review.reason) : "", " ", element("small", {}, facts, " · ", element("span", { translate: false }, review.provider))),
      element("blockquote", { className: "bubble", lang: "zh-CN", translate: false }, review.text.trim() === "" ? t("empty text") : review.text),
      review.meaning ? meaningOf(review) : page.isOffice() ? button() : "");
    return made;
  }

  /** Shows the meaning that was given, here or by somebody else before. */
  function put(old, review, meaning) {
    const now = { ...review, meaning };
    items = items.map((item) => (item === review ? now : item));
    const made = card(now);
    made.tabIndex = -1;
    old.replaceWith(made);
    made.focus();
  }

  function show() {
    byId("reviews").replaceChildren(...(items.length === 0 ? [element("li", { className: "hint" }, t(next ? "Nothing to read in the latest days." : "Nothing to read."))] : items.map(card)));
    byId("reviews-more").hidden = !next;
  }

  async function look() {
    const before = items.length;
    for (let read = 0; read < mostPages && (read === 0 || next) && items.length === before; read++) {
      const found = await call(`/api/sms/review?${new URLSearchParams({ ...query, ...(next && { next }) })}`, { headers: headers() });
      [items, next] = [[...items, ...found.items.filter(({ meaning }) => !form.elements.open.checked || !meaning)], found.next];
    }
    isLoaded = true;
    show();
  }

  async function load() {
    const { kind, day } = form.elements;
    [items, next, query] = [[], undefined, { ...(kind.value && { kind: kind.value }), ...(day.value && { day: day.value }) }];
    units = units.length > 0 ? units : await dataset("units");
    await look();
  }

  form.elements.kind.replaceChildren(speaking("option", "All kinds", { value: "" }), ...codesOf("review").map((code) => speaking("option", keyOf("review", code), { value: code })));
  whenSent(form, page.guarded, load);
  byId("reviews-more").addEventListener("click", () => page.guarded(look));
  whenLanguage(() => isLoaded && !byId("meaning-form") && show());
  return { open: () => page.guarded(load) };
}
