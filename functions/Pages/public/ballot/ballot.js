// The web ballot: the round and the one-time token come in the fragment (#round=…&token=…), which browsers keep to themselves.
import { call } from "../../shared/api.js";
import { byId, element, fragment } from "../../shared/element.js";
import { kept } from "../../shared/kept.js";
import { addTexts, t, timeText, whenLanguage } from "../../shared/text.js";
import { answersOf, chosenOf, commentsOf, unitsOf } from "./answers.js";
import { filterUnits, showChosen, showUnits } from "./units.js";

addTexts({
  "Open from {from} to {to}": "评议时间：{from} 至 {to}",
  "{n} of {m} units chosen": "已选择 {n} / {m} 个单位",
  "You rated {rated} of {m} units; the other {rest} are not counted. Until the round closes you may send another ballot, which takes the place of this one.": "您已评价 {m} 个单位中的 {rated} 个，其余 {rest} 个不计入。截止前可以重新提交，以最后一次为准。",
  "Change my ballot": "修改我的评价",
  "Nothing to send yet": "还没有可提交的评价",
  "Rate at least one unit first.": "请至少评价一个单位。",
  "Thank you: your ballot is counted": "感谢您的评价，测评表已提交",
  "Ratings received: {rated}. You may close this page.": "共收到您的 {rated} 条评价，现在可以关闭本页。",
  "This ballot cannot be opened": "无法打开测评表",
  "The ballot was not sent": "测评表未能提交",
  "The link is not complete. Open it again from the invitation you received.": "链接不完整，请从收到的邀请中重新打开。",
  "This round does not take answers now.": "本轮评议目前不在填报时间内。",
  "Try again": "重试",
});

const [id, token] = ["round", "token"].map((name) => fragment().get(name));
const draft = kept("ballot.choices");
const done = kept("ballot.done");
const isMine = (saved) => saved?.id === id && saved?.token === token;
const { choices, comments } = isMine(draft.get()) ? draft.get() : { choices: {}, comments: {} };
const address = (what) => `/api/rounds/${encodeURIComponent(id)}${what}`;
let [round, state] = [];
let isSending = false;
let redraw = () => {};

/** Draws now and again in the other language. */
function draw(render) {
  redraw = render;
  render();
}

function say(place, heading, text, retry) {
  place.replaceChildren(element("h2", {}, t(heading)), element("p", {}, text()));
  if (retry) {
    const again = element("button", { type: "button" }, t("Try again"));
    again.addEventListener("click", retry);
    place.append(again);
  }
  place.hidden = false;
  place.focus();
}

async function load() {
  byId("message").hidden = true;
  if (!id || !token) {
    draw(() => say(byId("message"), "This ballot cannot be opened", () => t("The link is not complete. Open it again from the invitation you received.")));
  } else {
    try {
      [round, state] = await Promise.all([call(address("")), call(address("/ballot-state"), { method: "POST", body: JSON.stringify({ token }) })]);
      draw(show);
    } catch (problem) {
      draw(() => say(byId("message"), "This ballot cannot be opened", () => problem.text(), problem.isOpen ? load : undefined));
    }
  }
  byId("loading").hidden = true;
}

function show() {
  Object.assign(byId("round-title"), { textContent: round.title, lang: "zh-CN" });
  const isSent = isMine(done.get());
  const period = t("Open from {from} to {to}", { from: timeText(round.opensAt), to: timeText(round.closesAt) });
  byId("ballot").hidden = isSent || state.stage !== "open";
  if (isSent) {
    thank(done.get().rated);
  } else if (state.stage !== "open") {
    say(byId("message"), "This ballot cannot be opened", () => `${t("This round does not take answers now.")} ${period}`);
  } else {
    byId("period").textContent = period;
    byId("standing").hidden = !state.hasAnswered;
    showUnits(byId("classes"), round, choices, comments);
    filterUnits();
    count();
  }
}

function thank(rated) {
  byId("done").hidden = false;
  byId("done").replaceChildren(
    element("h2", {}, element("span", { className: "tick", "aria-hidden": "true" }, "✓ "), t("Thank you: your ballot is counted")),
    element("p", {}, t("Ratings received: {rated}. You may close this page.", { rated })));
  if (state.stage === "open") {
    const change = element("button", { type: "button" }, t("Change my ballot"));
    change.addEventListener("click", () => {
      done.drop();
      byId("done").hidden = true;
      draw(show);
    });
    byId("done").append(change);
  }
}

function count() {
  const [n, m] = [round.units.filter((unit) => chosenOf(round, unit, choices) > 0).length, round.units.length];
  byId("count").textContent = t("{n} of {m} units chosen", { n, m });
  Object.assign(byId("meter"), { max: m, value: n });
}

async function send() {
  if (isSending) {
    return;
  }

  isSending = true;
  byId("refusal").hidden = true;
  byId("send").setAttribute("aria-disabled", "true");
  const answers = answersOf(choices);
  try {
    await call(address("/ballots"), { method: "POST", body: JSON.stringify({ token, answers, comments: commentsOf(comments) }) });
    done.set({ id, token, rated: answers.length });
    draw(show);
    byId("done").focus();
  } catch (problem) {
    draw(() => {
      show();
      say(byId("refusal"), "The ballot was not sent", () => problem.text());
    });
  } finally {
    isSending = false;
    byId("send").removeAttribute("aria-disabled");
  }
}

function ask() {
  const [given, m] = [unitsOf(answersOf(choices)), round.units.length];
  if (given === 0) {
    say(byId("refusal"), "Nothing to send yet", () => t("Rate at least one unit first."));
    return;
  }

  byId("confirm-text").textContent = t("You rated {rated} of {m} units; the other {rest} are not counted. Until the round closes you may send another ballot, which takes the place of this one.", { rated: given, m, rest: m - given });
  byId("confirm").showModal();
}

byId("ballot").addEventListener("change", ({ target }) => {
  if (target.type === "radio") {
    choices[target.name] = target.value;
    draft.set({ id, token, choices, comments });
    byId("refusal").hidden = true;
    showChosen(round, choices);
    count();
  }
});
byId("ballot").addEventListener("input", ({ target }) => {
  if (target.dataset.comment) {
    comments[target.dataset.comment] = target.value;
    draft.set({ id, token, choices, comments });
  }
});
byId("search").addEventListener("input", filterUnits);
byId("open-only").addEventListener("change", filterUnits);
byId("ballot").addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
byId("confirm").addEventListener("close", ({ target }) => {
  if (target.returnValue === "send") {
    send();
  }
});
whenLanguage(() => redraw());
addEventListener("hashchange", () => location.reload());
load();
