// Rating an answer: number and code come in the fragment, which browsers keep to themselves: #number.code from the text message, or
// #number.q.code with the query code from the tracking page. Opening the page only reads.
import { call } from "../../shared/api.js";
import { byId, element } from "../../shared/element.js";
import { addTexts, inWords, t, timeText, whenLanguage } from "../../shared/text.js";

addTexts({
  "Message": "诉求编号",
  "Handled by": "办理单位",
  "The hotline office": "市企业热线办公室",
  "Result": "办理结果",
  "Answered on": "答复时间",
  "Can be rated until": "评价截止",
  "very satisfied": "非常满意",
  "satisfied": "满意",
  "fairly satisfied": "基本满意",
  "dissatisfied": "不满意",
  "very dissatisfied": "非常不满意",
  "The link is not complete": "链接不完整",
  "Open it again from the text message you received.": "请从收到的短信中重新打开链接。",
  "It cannot be rated": "无法评价",
  "The link is not valid. Open it again from the text message you received.": "链接无效，请从收到的短信中重新打开。",
  "The rating was not sent": "评价未能提交",
  "Choose how satisfied you are.": "请选择满意程度。",
  "Thank you for your rating": "感谢您的评价",
  "You rated: {level}.": "您的评价：{level}。",
  "Because you are not satisfied, the hotline office will call you back.": "您对本次办理不满意，热线办将尽快与您联系回访。",
  "You may close this page.": "现在可以关闭本页。",
  "Track this message": "查询办理进度",
  "Try again": "重试",
});

const levels = [[5, "very satisfied"], [4, "satisfied"], [3, "fairly satisfied"], [2, "dissatisfied"], [1, "very dissatisfied"]];
const worstGood = 3;
const [number, ...rest] = location.hash.slice(1).split(".").map(decodeURIComponent);
const [header, code] = rest[0] === "q" ? ["Query-Code", rest.slice(1).join(".")] : ["Rating-Code", rest[0]];
const chosen = { level: undefined, reasons: new Set() };
let view;
let isSending = false;
let redraw = () => {};

/** Draws now and again in the other language. */
function draw(render) {
  redraw = render;
  render();
}

function request(options = {}) {
  return call(`/api/messages/${encodeURIComponent(number)}/rating`, { ...options, headers: { [header]: code } });
}

function say(place, heading, text, ...more) {
  place.replaceChildren(element("h2", {}, t(heading)), element("p", {}, text), ...more);
  place.hidden = false;
}

function retry() {
  const again = element("button", { type: "button" }, t("Try again"));
  again.addEventListener("click", load);
  return again;
}

async function load() {
  byId("message").hidden = true;
  if (!number || !code) {
    draw(() => say(byId("message"), "The link is not complete", t("Open it again from the text message you received.")));
  } else {
    try {
      view = await request();
      draw(show);
    } catch (problem) {
      draw(() => say(byId("message"), "It cannot be rated",
        problem.status === 404 ? t("The link is not valid. Open it again from the text message you received.") : problem.text(),
        problem.isOpen ? retry() : ""));
    }
  }
  byId("loading").hidden = true;
}

const fact = (term, value) => (value ? element("div", {}, element("dt", {}, t(term)), element("dd", {}, value)) : "");

function show() {
  byId("rated").hidden = false;
  byId("rated").replaceChildren(element("dl", { className: "ticket" },
    fact("Message", view.number),
    view.closure ? fact("Handled by", view.unit?.name ?? t("The hotline office")) : "",
    view.outcome ? fact("Result", inWords(view.outcome)) : "",
    view.releasedAt ? fact("Answered on", timeText(view.releasedAt)) : "",
    view.isOpen ? fact("Can be rated until", timeText(view.until)) : ""));
  byId("form").hidden = !view.isOpen;
  if (view.isOpen) {
    showLevels();
    showReasons();
  } else {
    say(byId("message"), "It cannot be rated", inWords(view.state));
  }
}

function choice(type, name, value, checked, text) {
  const input = element("input", { type, name, value, checked });
  return element("label", { className: "choice" }, input, element("span", {}, text));
}

function showLevels() {
  byId("levels").replaceChildren(byId("levels").firstElementChild,
    ...levels.map(([level, text]) => choice("radio", "level", level, chosen.level === level, t(text))));
}

function showReasons() {
  const offered = view.reasons.filter((reason) => reason.code === "other" || reason.isPraise === chosen.level > worstGood);
  byId("reasons").hidden = chosen.level === undefined;
  byId("reasons").replaceChildren(byId("reasons").firstElementChild,
    ...offered.map((reason) => choice("checkbox", "reasons", reason.code, chosen.reasons.has(reason.code), inWords(reason))));
}

function thank() {
  show();
  byId("message").hidden = true;
  byId("form").hidden = true;
  const [, text] = levels.find(([level]) => level === view.level);
  say(byId("done"), "Thank you for your rating", t("You rated: {level}.", { level: t(text) }),
    view.level < worstGood ? element("p", {}, t("Because you are not satisfied, the hotline office will call you back.")) : "",
    element("p", {}, t("You may close this page."), " ", element("a", { href: `/track#number=${encodeURIComponent(view.number)}` }, t("Track this message"))));
}

function refuse(text) {
  say(byId("errors"), "The rating was not sent", text);
}

async function send(event) {
  event.preventDefault();
  if (isSending) {
    return;
  }

  byId("errors").hidden = true;
  if (chosen.level === undefined) {
    draw(() => {
      show();
      refuse(t("Choose how satisfied you are."));
    });
    byId("levels").querySelector("input").focus();
    return;
  }

  isSending = true;
  byId("send").setAttribute("aria-disabled", "true");
  const text = byId("text").value.trim();
  try {
    view = await request({ method: "POST", body: JSON.stringify({ level: chosen.level, reasons: [...chosen.reasons], ...(text ? { text } : {}) }) });
    draw(thank);
    byId("done").focus();
  } catch (problem) {
    if (problem.status === 410 || problem.status === 409) {
      view = { ...view, isOpen: false, state: { zh: problem.detail, en: problem.title } };
      draw(show);
      byId("message").focus();
    } else {
      draw(() => {
        show();
        refuse(problem.text());
      });
      byId("errors").focus();
    }
  } finally {
    isSending = false;
    byId("send").removeAttribute("aria-disabled");
  }
}

byId("form").addEventListener("change", ({ target }) => {
  if (target.name === "level") {
    const wasPraise = chosen.level > worstGood;
    chosen.level = Number(target.value);
    if (wasPraise !== chosen.level > worstGood) {
      chosen.reasons.clear();
    }

    byId("errors").hidden = true;
    showReasons();
  } else if (target.name === "reasons") {
    chosen.reasons[target.checked ? "add" : "delete"](target.value);
  }
});
byId("form").addEventListener("submit", send);
whenLanguage(() => redraw());
addEventListener("hashchange", () => location.reload());
load();
