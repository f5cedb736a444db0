// What a phone wants: texts or no texts of each sender; and the office takes down what its owner said.
import { call } from "../../shared/api.js";
import { byId, element } from "../../shared/element.js";
import { headers } from "../../shared/session.js";
import { addTexts, t, timeText, whenLanguage } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { requireFilled, whenSent } from "../shared/send.js";
import { say } from "./words.js";

addTexts({
  "Opted out": "已退订", "Gets texts": "接收短信", "since {at}": "{at} 起", "It never said anything about this sender.": "没有退订记录。",
  "What was said": "历次意愿", "When": "时间", "Wish": "意愿", "How": "方式", "By": "登记人", "Reason": "理由", "No more texts": "不再接收", "Texts again": "恢复接收",
  "Reason, in the owner's words": "理由（机主原话）", "(required)": "（必填）", "Opt out": "登记退订", "Re-join": "登记恢复接收", "Done.": "已完成。", "Confirmed by a text {at}": "{at} 已短信确认",
});

const post = (path, body) => call(`/api/sms/optouts${path}`, { method: "POST", body: JSON.stringify(body), headers: headers() });

const wish = ({ isOut, at, via, by, reason }) => element("tr", {},
  element("td", {}, timeText(at)), element("th", { scope: "row" }, t(isOut ? "No more texts" : "Texts again")), element("td", {}, say("via", via)),
  element("td", { translate: false }, by ?? "–"), element("td", { lang: "zh-CN" }, reason ?? "–"));

const history = (wishes) => element("div", { className: "scroll", tabIndex: 0, role: "region", "aria-label": t("What was said") },
  element("table", { className: "data" },
    element("thead", {}, element("tr", {}, ...["When", "Wish", "How", "By", "Reason"].map((head) => element("th", { scope: "col" }, t(head))))),
    element("tbody", {}, ...wishes.toReversed().map(wish))));

/** Since when, and whether the phone was told so. */
const sinceWhen = ({ isOut, since, confirmedAt }) => element("small", {}, [
  t("since {at}", { at: timeText(since) }), isOut && confirmedAt ? t("Confirmed by a text {at}", { at: timeText(confirmedAt) }) : "",
].filter(Boolean).join(" · "));

export function optOuts(page) {
  let senders;
  let phone;
  let found;

  function wishForm({ id }, isOut) {
    const form = element("form", { id: `wish-form-${id}`, className: "inline-form", noValidate: true },
      element("div", { className: "field grow" },
        element("label", { htmlFor: `reason-${id}` }, speaking("span", "Reason, in the owner's words"), speaking("span", "(required)", { className: "required" })),
        element("input", { id: `reason-${id}`, name: "reason", maxLength: 1000, autocomplete: "off" })),
      speaking("button", isOut ? "Re-join" : "Opt out"),
      element("section", { className: "summary", tabIndex: -1, role: "alert", hidden: true }));
    whenSent(form, page.guarded, async () => {
      requireFilled(form, "reason");
      await post(isOut ? "/rejoin" : "", { phone, sender: id, reason: form.elements.reason.value });
      await find();
      page.tell("Done.");
      byId(`wishes-${id}`).focus();
    });
    return form;
  }

  function card(sender) {
    const known = found.find((one) => one.sender === sender.id);
    return element("section", { className: "card", id: `wishes-${sender.id}`, tabIndex: -1, "aria-labelledby": `sender-${sender.id}` },
      element("h3", { id: `sender-${sender.id}`, lang: "zh-CN" }, `【${sender.sign}】`),
      element("p", {}, element("span", { className: `chip ${known?.isOut ? "cancelled" : "done"}` }, t(known?.isOut ? "Opted out" : "Gets texts")), " ", known ? sinceWhen(known) : ""),
      known ? history(known.history) : element("p", { className: "hint" }, t("It never said anything about this sender.")),
      wishForm(sender, known?.isOut ?? false));
  }

  const show = () => byId("wishes").replaceChildren(...senders.map(card));

  async function find() {
    senders ??= (await call("/api/campaign-choices", { headers: headers() })).senders;
    found = (await post("/find", { phone })).items;
    show();
  }

  whenSent(byId("phone-form"), page.guarded, async () => {
    byId("wishes").replaceChildren();
    requireFilled(byId("phone-form"), "phone");
    phone = byId("phone").value.trim();
    await find();
  });
  whenLanguage(() => found && show());
  return {
    open: () => {},
    close: () => {
      found = undefined;
      byId("phone-form").reset();
      byId("wishes").replaceChildren();
    },
  };
}
