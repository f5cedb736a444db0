// The items of the city or of a unit, a page after the other.
import { call } from "../../shared/api.js";
import { byId, element } from "../../shared/element.js";
import { headers, signedIn } from "../../shared/session.js";
import { addTexts, dateText, t, whenLanguage } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { whenSent } from "../shared/send.js";
import { chips, words } from "./words.js";

addTexts({ "All states": "全部状态", "The whole city": "全市", "No item here.": "没有符合条件的事项。", "due {date}": "{date} 到期", "{n} opinions": "{n} 条意见", "{n} % done": "完成 {n}%" });

const line = (item, city) => element("li", { className: "card" },
  element("div", {},
    element("a", { href: `#item=${item.id}`, lang: "zh-CN" }, item.title),
    element("small", {}, element("span", { lang: "zh-CN" }, [item.lead, ...item.co].map(city.nameOf).join("、")), [
      "", item.due ? t("due {date}", { date: dateText(item.due) }) : "", item.opinions > 0 ? t("{n} opinions", { n: item.opinions }) : "", item.percent === undefined ? "" : t("{n} % done", { n: item.percent }),
    ].filter((part, at) => at === 0 || part).join(" · "))),
  element("div", { className: "chips" }, ...chips(item, item.overdue)));

const pageOf = (query) => call(`/api/rectification/items?${new URLSearchParams(query)}`, { headers: headers() });

/** Items that opinions can be merged into, the drafts first; a page of each state is enough to choose from. */
export const openItems = async () =>
  (await Promise.all(["draft", "handedOver", "inProgress", "submitted"].map((state) => pageOf({ state })))).flatMap(({ items }) => items);

export function itemList(page, city) {
  const form = byId("filter-form");
  let items;
  let next;

  const show = () => {
    byId("item-list").replaceChildren(...(items.length === 0 ? [element("li", { className: "card hint" }, t("No item here."))] : items.map((item) => line(item, city))));
    byId("items-more").hidden = !next;
  };

  async function load(after) {
    const { state, unit } = form.elements;
    const answer = await pageOf({ ...(state.value && { state: state.value }), ...(unit.value && { unit: unit.value }), ...(after && { after }) });
    const first = after ? items.length : 0;
    items = after ? [...items, ...answer.items] : answer.items;
    next = answer.next;
    show();
    if (first > 0) {
      byId("item-list").children[first]?.querySelector("a").focus();
    }
  }

  function offer(unit) {
    const isOpen = form.elements.state.options.length > 0;
    byId("unit-field").hidden = signedIn()?.isUnit ?? true;
    if (!isOpen) {
      form.elements.state.append(speaking("option", "All states", { value: "" }), ...Object.entries(words.state).map(([code, [, english]]) => speaking("option", english, { value: code })));
    }
    form.elements.unit.replaceChildren(speaking("option", "The whole city", { value: "" }), ...city.units.map((one) => element("option", { value: one.unit_id, lang: "zh-CN" }, one.short_name || one.name)));
    form.elements.unit.value = byId("unit-field").hidden ? "" : unit;
  }

  whenSent(form, page.guarded, () => load());
  byId("items-more").addEventListener("click", () => page.guarded(() => load(next)));
  whenLanguage(() => items && show());
  return {
    open: (unit = "") => page.guarded(async () => {
      await city.known();
      offer(unit);
      await load();
    }),
  };
}
