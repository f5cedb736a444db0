// Single texts of a campaign, for the office to follow up: those without a known end first of all.
import { call } from "../../shared/api.js";
import { byId, element } from "../../shared/element.js";
import { headers } from "../../shared/session.js";
import { addTexts, numberText, t, timeText, whenLanguage } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { whenSent } from "../shared/send.js";
import { keyOf, say } from "./words.js";

addTexts({
  "Phone": "手机", "Respondent": "对象编号", "Why": "原因", "Since": "时间", "Answered": "已评价", "Opted out": "已退订",
  "None in this state.": "没有处于该状态的短信。", "{n} found": "找到 {n} 条", "{n} found so far": "已找到 {n} 条，尚未查完", "Looking…": "正在查找…",
});

const offered = ["unknown", "failed", "skipped", "sending", "sent", "delivered"];
/** A request looks through 500 texts; so many requests follow a press of the button while little is found. */
const mostRequests = 20;
const enough = 50;

export function singleTexts(page, idOf) {
  let found;
  let next;
  let state;

  const row = (text) => element("tr", {},
    element("th", { scope: "row", className: "code" }, text.phone ?? "–"),
    element("td", { className: "code", translate: false }, text.respondent ?? "–"),
    element("td", {}, text.code ? element("span", { translate: say("code", text.code) !== text.code }, say("code", text.code)) : "", text.isAnswered ? ` ${t("Answered")}` : "", text.isOptedOut ? ` ${t("Opted out")}` : ""),
    element("td", {}, timeText(text.at)));

  function show() {
    const heads = ["Phone", "Respondent", "Why", "Since"].map((head) => element("th", { scope: "col" }, t(head)));
    byId("texts-count").textContent = t(next ? "{n} found so far" : found.length === 0 ? "None in this state." : "{n} found", { n: numberText(found.length) });
    byId("texts-more").hidden = !next;
    byId("texts").replaceChildren(...(found.length === 0 ? [] : [element("div", { className: "scroll", tabIndex: 0, role: "region", "aria-labelledby": "texts-title" },
      element("table", { className: "data" }, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...found.map(row))))]));
  }

  async function look() {
    const [id, wanted] = [idOf(), found.length + enough];
    byId("texts-count").textContent = t("Looking…");
    for (let request = 0; request < mostRequests && (request === 0 || next) && found.length < wanted; request++) {
      const page = await call(`/api/campaigns/${id}/texts?${new URLSearchParams({ state, ...(next && { after: next }) })}`, { headers: headers() });
      if (id !== idOf()) {
        return;
      }

      [found, next] = [[...found, ...page.texts], page.next];
    }
    show();
  }

  byId("texts-state").replaceChildren(...offered.map((code) => speaking("option", keyOf("text", code), { value: code })));
  whenSent(byId("texts-form"), page.guarded, () => {
    [found, next, state] = [[], undefined, byId("texts-state").value];
    return look();
  });
  byId("texts-more").addEventListener("click", () => page.guarded(look));
  whenLanguage(() => found && show());
  return {
    clear: () => {
      found = undefined;
      ["texts", "texts-count"].forEach((part) => byId(part).replaceChildren());
      byId("texts-more").hidden = true;
    },
  };
}
