// The form of a new campaign: filled in, looked at, kept as a draft.
import { call } from "../../shared/api.js";
import { byId, element } from "../../shared/element.js";
import { clearErrors } from "../../shared/fields.js";
import { allRounds, oneRound } from "../../shared/rounds.js";
import { headers } from "../../shared/session.js";
import { addTexts, t, timeText, whenLanguage } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { newId } from "../shared/new-id.js";
import { whenSent } from "../shared/send.js";
import { allCampaigns } from "./list.js";
import { offerAsked, offerPeople, placeholderButtons, standardWording } from "./options.js";
import { readPlan, reminderOf, writePlan } from "./plan.js";
import { previewOf } from "./preview.js";

addTexts({
  "Please choose": "请选择", "A first text": "首次发送", "{n} of {most} characters": "{n} / {most} 字", "Saved.": "已保存。",
  "Takes answers from {from} until {to}.": "接收评价时间：{from} 至 {to}。", "Still a draft: open it, or give the campaign a starting time.": "该轮次尚未开启：请先开启，或设置开始时间。",
  "No round is open. Open a round first.": "没有已开启的评议轮次，请先开启。", "Which words it takes depends on the number of units: see the preview.": "按单位数量选用标准文字，请看预览。",
});

const post = (path, body) => call(path, { method: "POST", body: JSON.stringify(body), headers: headers() });

export function newCampaign(page) {
  const form = byId("campaign-form");
  let [choices, campaigns, preview] = [];
  let rounds = [];
  let id = newId("c");
  let wasSent = false;
  const round = () => rounds.find((one) => one.id === form.elements.round.value);
  const option = ({ id: value, title }) => element("option", { value, lang: "zh-CN" }, title);

  /** Those that take answers now or later. A round of the hotline asks nobody. */
  async function openRounds() {
    const some = (await allRounds(headers())).filter(({ state, closesAt }) => (state === "draft" || state === "open") && Date.parse(closesAt) > Date.now());
    const whole = await Promise.all(some.map((one) => oneRound(one.id, headers())));
    return whole.filter(({ kind }) => kind !== "hotline").sort((a, b) => a.closesAt.localeCompare(b.closesAt));
  }

  function unitCount() {
    const { about } = form.elements;
    const units = round()?.units;
    const boxes = [...form.querySelectorAll(`[name="${about.value}"]:checked`)].map(({ value }) => value);
    return about.value === "units" ? boxes.length : units?.filter((unit) => about.value === "all" || boxes.includes(unit.class)).length;
  }

  /** What follows from other fields. */
  function show() {
    const { about, words, wording, reminderOf: reminder } = form.elements;
    byId("classes-field").hidden = about.value !== "classes";
    byId("units-field").hidden = about.value !== "units";
    byId("wording-field").hidden = words.value !== "own";
    byId("standard-wording").hidden = words.value === "own";
    byId("standard-wording").textContent = unitCount() === undefined || !choices
      ? t("Which words it takes depends on the number of units: see the preview.")
      : standardWording(choices, unitCount(), reminder.value !== "") + choices.refusal;
    byId("wording-count").textContent = choices ? t("{n} of {most} characters", { n: wording.value.length, most: choices.longestWording }) : "";
    const chosen = round();
    byId("round-hint").textContent = [
      chosen && t("Takes answers from {from} until {to}.", { from: timeText(chosen.opensAt), to: timeText(chosen.closesAt) }),
      chosen?.state === "draft" && t("Still a draft: open it, or give the campaign a starting time."),
      choices && rounds.length === 0 && t("No round is open. Open a round first."),
    ].filter(Boolean).join(" ");
  }

  function showPreview(next) {
    preview = next;
    byId("new-preview").hidden = !preview;
    byId("new-preview-body").replaceChildren(...(preview ? [previewOf(preview)] : []));
  }

  function takeRound() {
    const chosen = form.elements.reminderOf.value;
    offerAsked(form, round());
    form.elements.reminderOf.replaceChildren(speaking("option", "A first text", { value: "" }), ...campaigns.filter((one) => one.round === round()?.id && one.startedAt).map(option));
    form.elements.reminderOf.value = [...form.elements.reminderOf.options].some(({ value }) => value === chosen) ? chosen : "";
  }

  const open = () => page.guarded(async () => {
    const from = new URLSearchParams(location.hash.slice(1));
    const other = from.get("copy") ?? from.get("remind");
    form.reset();
    clearErrors(form);
    showPreview(undefined);
    const found = await Promise.all([
      call("/api/campaign-choices", { headers: headers() }), openRounds(), allCampaigns(), other && call(`/api/campaigns/${encodeURIComponent(other)}`, { headers: headers() }),
    ]);
    [choices, rounds, campaigns] = found;
    offerPeople(form, choices);
    byId("placeholders").replaceChildren(...placeholderButtons(choices.placeholders, form.elements.wording));
    form.elements.sender.replaceChildren(...choices.senders.map((sender) => element("option", { value: sender.id, lang: "zh-CN" }, `【${sender.sign}】`)));
    form.elements.sender.value = "survey";
    form.elements.round.replaceChildren(speaking("option", "Please choose", { value: "" }), ...rounds.map(option));
    form.elements.round.value = found[3]?.plan.round ?? (rounds.length === 1 ? rounds[0].id : "");
    takeRound();
    if (found[3]) {
      writePlan(form, from.has("remind") ? reminderOf(found[3].plan) : found[3].plan);
    }

    show();
  });

  async function send(what) {
    const plan = readPlan(form, id);
    if (what !== "save" || !preview) {
      showPreview(await post("/api/campaigns/preview", plan));
      byId("new-preview").focus();
      return;
    }

    wasSent = true;
    await post("/api/campaigns", plan);
    [id, wasSent] = [newId("c"), false];
    location.hash = `#campaign=${plan.id}`;
  }

  form.addEventListener("input", ({ target }) => {
    // What may have been saved under the id was another plan.
    [id, wasSent] = wasSent ? [newId("c"), false] : [id, false];
    showPreview(undefined);
    if (target === form.elements.round) {
      takeRound();
    }

    show();
  });
  whenSent(form, page.guarded, send);
  whenLanguage(() => {
    show();
    showPreview(preview);
  });
  return { open };
}
