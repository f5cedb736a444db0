// The opinions that are in no item: the office takes them down and makes items of them.
import { call } from "../../shared/api.js";
import { byId, element } from "../../shared/element.js";
import { headers } from "../../shared/session.js";
import { addTexts, t, whenLanguage } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { Missing, requireFilled, whenSent } from "../shared/send.js";
import { openItems } from "./list.js";
import { aboutOpinion } from "./show.js";
import { words } from "./words.js";

addTexts({ "A new item": "新建事项", "Please choose": "请选择", "Done.": "已完成。", "Tick one at least.": "请至少勾选一条。", "Tick 25 at most.": "一次最多勾选 25 条。" });

const most = 25;
const post = (path, method, body) => call(`/api/rectification/${path}`, { method, body: JSON.stringify(body), headers: headers() });
const codes = (group) => Object.entries(words[group]).map(([code, [, english]]) => speaking("option", english, { value: code }));

export function problemList(page, city) {
  const [adding, merging] = [byId("problem-form"), byId("merge-form")];
  let problems;
  let next;
  // What is sent again has the id it had, so that nothing is made twice.
  let [problemId, itemId] = [crypto.randomUUID(), crypto.randomUUID()];
  // An item that was made, but got no opinions yet: they go into it, whatever the form says now.
  let made;

  const opinion = (problem, ticked) => element("label", { className: "opinion" },
    element("input", { type: "checkbox", name: "problems", value: problem.id, checked: ticked.includes(problem.id) }),
    element("span", {}, element("span", { className: "text", lang: "zh-CN" }, problem.text),
      element("small", {}, element("span", { lang: "zh-CN" }, city.nameOf(problem.unit))), aboutOpinion(problem)));

  const ticked = () => [...merging.querySelectorAll("[name=problems]:checked")].map(({ value }) => value);

  function show() {
    byId("problem-list").replaceChildren(...problems.map((problem) => opinion(problem, ticked())));
    byId("problems-none").hidden = problems.length > 0;
    byId("problems-more").hidden = !next;
  }

  async function load(after) {
    const answer = await call(`/api/rectification/problems?${new URLSearchParams(after && { after })}`, { headers: headers() });
    problems = after ? [...problems, ...answer.problems] : answer.problems;
    next = answer.next;
    show();
  }

  async function offer() {
    await city.known();
    const units = () => city.units.map((unit) => element("option", { value: unit.unit_id, lang: "zh-CN" }, unit.short_name || unit.name));
    byId("problem-source").replaceChildren(...codes("source"));
    byId("problem-aspect").replaceChildren(...codes("aspect"));
    byId("problem-unit").replaceChildren(...units());
    byId("lead").replaceChildren(speaking("option", "Please choose", { value: "" }), ...units());
    byId("co").replaceChildren(...units());
    byId("into").replaceChildren(speaking("option", "A new item", { value: "" }), ...(await openItems()).map((item) => element("option", { value: item.id, lang: "zh-CN" }, `${item.title} · ${city.nameOf(item.lead)}`)));
    byId("new-item").hidden = false;
  }

  /** Of the aspects that its opinions are about. */
  async function make(ids) {
    requireFilled(merging, "title", "text", "lead");
    const { title, text, lead, co } = merging.elements;
    const aspects = new Set(problems.filter(({ id }) => ids.includes(id)).map(({ aspect }) => aspect));
    await post("items", "POST", { id: itemId, title: title.value, text: text.value, lead: lead.value, co: [...co.selectedOptions].map(({ value }) => value), aspects: [...aspects] });
    return itemId;
  }

  whenSent(adding, page.guarded, async () => {
    requireFilled(adding, "text");
    const { source, reference, unit, aspect, text } = adding.elements;
    await post("problems", "POST", { id: problemId, source: source.value, reference: reference.value.trim(), unit: unit.value, aspect: aspect.value, text: text.value });
    problemId = crypto.randomUUID();
    [reference.value, text.value] = ["", ""];
    await load();
    page.tell("Done.");
    reference.focus();
  });
  whenSent(merging, page.guarded, async () => {
    const ids = ticked();
    const into = byId("into").value;
    if (ids.length > most || (into && ids.length === 0)) {
      throw new Missing([{ message: t(ids.length > most ? "Tick 25 at most." : "Tick one at least.") }]);
    }

    const item = into || (made ??= await make(ids));
    if (ids.length > 0) {
      await post(`items/${item}/problems`, "PUT", { problems: ids });
    }

    [itemId, made] = [crypto.randomUUID(), undefined];
    merging.reset();
    location.hash = `#item=${item}`;
  });
  byId("into").addEventListener("change", () => {
    byId("new-item").hidden = byId("into").value !== "";
  });
  byId("problems-more").addEventListener("click", () => page.guarded(() => load(next)));
  whenLanguage(() => problems && show());
  return { open: () => page.guarded(() => Promise.all([offer(), load()])) };
}
