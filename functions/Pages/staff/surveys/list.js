// All campaigns, those under way with how far they are.
import { call } from "../../shared/api.js";
import { byId, element } from "../../shared/element.js";
import { allRounds } from "../../shared/rounds.js";
import { headers } from "../../shared/session.js";
import { addTexts, numberText, t, timeText, whenLanguage } from "../../shared/text.js";
import { repeating } from "../shared/send.js";
import { say } from "./words.js";

addTexts({
  "Under way": "进行中", "Drafts": "草稿", "Ended": "已结束的任务", "There is no campaign yet.": "还没有短信任务。",
  "{n} texts": "共 {n} 条", "starts {time}": "{time} 开始", "started {time}": "{time} 启动", "ended {time}": "{time} 结束",
  "{done} of {total} dealt with": "已处理 {done} / {total}",
});

const underWay = ["running", "paused", "scheduled"];
const pause = 5000;

/** Every campaign, a page after the other. */
export async function allCampaigns() {
  const all = [];
  for (let next = ""; next !== undefined && next !== null;) {
    const page = await call(`/api/campaigns?after=${encodeURIComponent(next)}`, { headers: headers() });
    all.push(...page.campaigns);
    next = page.next;
  }
  return all;
}

/** The state in words, with a sign, so that it is not said by colour alone. */
export const stateChip = ({ state }) => element("span", { className: `chip ${state}` }, say("state", state));

const lastMoment = (campaign) => campaign.endedAt ?? campaign.startedAt ?? campaign.startsAt ?? "";

function moment({ state, startsAt, startedAt, endedAt }) {
  return endedAt ? t("ended {time}", { time: timeText(endedAt) })
    : startedAt ? t("started {time}", { time: timeText(startedAt) })
    : startsAt && (state === "draft" || state === "scheduled") ? t("starts {time}", { time: timeText(startsAt) }) : "";
}

function bar(progress) {
  if (!progress) {
    return "";
  }

  const done = progress.total - progress.created - progress.sending;
  const words = t("{done} of {total} dealt with", { done: numberText(done), total: numberText(progress.total) });
  return element("div", { className: "far" }, element("progress", { max: progress.total, value: done, "aria-label": words }), element("small", {}, words));
}

export function campaignList(page) {
  let campaigns;
  let titles = new Map();
  let progress = new Map();

  const item = (campaign) => element("li", { className: "card" },
    element("div", {},
      element("a", { href: `#campaign=${campaign.id}`, lang: "zh-CN" }, campaign.title), " ", stateChip(campaign),
      element("small", {}, [
        titles.get(campaign.round) ?? campaign.round, campaign.total > 0 ? t("{n} texts", { n: numberText(campaign.total) }) : "", moment(campaign),
      ].filter(Boolean).join(" · "))),
    bar(progress.get(campaign.id)));

  const section = (heading, some) => (some.length === 0 ? "" : element("section", {},
    element("h3", {}, t(heading)), element("ul", { className: "office-list" }, ...some.map(item))));

  function show() {
    const newest = [...campaigns].sort((a, b) => lastMoment(b).localeCompare(lastMoment(a)) || b.id.localeCompare(a.id));
    const of = (...wanted) => newest.filter(({ state }) => wanted.includes(state));
    byId("campaign-list").replaceChildren(
      campaigns.length === 0 ? element("p", { className: "card hint" }, t("There is no campaign yet.")) : "",
      section("Under way", of(...underWay)), section("Drafts", of("draft")), section("Ended", of("done", "cancelled")));
  }

  const load = () => page.guarded(async () => {
    const [all, rounds] = await Promise.all([allCampaigns(), campaigns ? undefined : allRounds(headers())]);
    titles = rounds ? new Map(rounds.map(({ id, title }) => [id, title])) : titles;
    const active = all.filter(({ state }) => state === "running" || state === "paused");
    const views = await Promise.all(active.map(({ id }) => call(`/api/campaigns/${id}`, { headers: headers() })));
    [campaigns, progress] = [all, new Map(views.map((view) => [view.plan.id, view.progress]))];
    if (byId("campaigns-view").hidden) {
      return;
    }

    show();
    if (active.some(({ state }) => state === "running")) {
      clock.again(pause);
    }
  });
  const clock = repeating(load);

  whenLanguage(() => campaigns && show());
  return { open: load, close: clock.stop };
}
