// One campaign: its state, the commands it takes, its preview or how far it is.
import { call, callVersioned } from "../../shared/api.js";
import { dataset } from "../../shared/catalogue.js";
import { byId } from "../../shared/element.js";
import { oneRound } from "../../shared/rounds.js";
import { headers } from "../../shared/session.js";
import { addTexts, t, whenLanguage } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { ask, repeating, whenSent } from "../shared/send.js";
import { commandsOf, kindOf, questionOf } from "./commands.js";
import { factsOf } from "./facts.js";
import { stateChip } from "./list.js";
import { previewOf } from "./preview.js";
import { progressOf } from "./progress.js";
import { singleTexts } from "./texts.js";
import { keyOf, say } from "./words.js";

addTexts({
  "Done.": "已完成。", "Copy": "复制为新任务", "New reminder": "新建提醒任务", "It has ended.": "任务已结束。",
});

// Milliseconds from one reading to the next.
const pauses = { running: 3000, paused: 15000, scheduled: 30000 };
const whileReportsCome = 30000;
const afterTrouble = 15000;

export function oneCampaign(page) {
  let [id, view, version, preview, round] = [];
  let [readAt, units] = [];
  const isShown = (wanted) => id === wanted && !byId("campaign-view").hidden;
  const isToCome = () => view.state === "draft" || view.state === "scheduled";
  const texts = singleTexts(page, () => id);

  /** Once, so that what is unfolded there stays so. */
  const showPreview = () => byId("campaign-preview").replaceChildren(...(preview ? [previewOf(preview)] : []));

  function show() {
    byId("campaign-title").textContent = view.plan.title;
    byId("campaign-state").replaceChildren(stateChip(view), " ", view.end ? say("end", view.end) : "");
    byId("campaign-progress").replaceChildren(...(view.progress ? [progressOf(view.progress, readAt)] : []));
    byId("campaign-preview").hidden = !isToCome();
    byId("campaign-texts").hidden = !view.progress;
    byId("campaign-facts").hidden = false;
    byId("campaign-facts").querySelector("dl").replaceChildren(...factsOf(view, round, units));
  }

  /** Only when they are other ones, so that the focus stays. */
  function showCommands() {
    const names = page.isOffice() ? commandsOf(view) : [];
    const place = byId("campaign-commands");
    if (place.dataset.names === `${id} ${names} ${view.state}`) {
      return;
    }

    const hadFocus = place.contains(document.activeElement);
    place.dataset.names = `${id} ${names} ${view.state}`;
    const link = (english, href) => speaking("a", english, { className: "button", href });
    place.replaceChildren(
      ...names.map((name) => speaking("button", keyOf("command", name), { value: name, className: kindOf(name), "data-command": name })),
      page.isOffice() ? link("Copy", `#new&copy=${id}`) : "",
      page.isOffice() && !isToCome() && !view.plan.reminderOf ? link("New reminder", `#new&remind=${id}`) : "");
    if (hadFocus) {
      byId("campaign-title").focus();
    }
  }

  const take = (wanted, { answer, etag }) => {
    if (!isShown(wanted)) {
      return;
    }

    const before = view?.state;
    [view, version, readAt] = [answer, etag, new Date()];
    show();
    showCommands();
    if (before === "running" && view.endedAt) {
      page.tell("It has ended.");
    }

    const pause = pauses[view.state] ?? (view.progress?.sent > 0 ? whileReportsCome : undefined);
    pause ? clock.again(pause) : clock.stop();
  };

  const read = (wanted) => page.guarded(async () => {
    try {
      take(wanted, await callVersioned(`/api/campaigns/${wanted}`, { headers: headers() }));
    } catch (problem) {
      if (isShown(wanted)) {
        clock.again(afterTrouble);
      }

      throw problem;
    }
  });
  const clock = repeating(() => read(id));

  const open = (wanted) => page.guarded(async () => {
    [id, view, preview, round] = [wanted];
    ["campaign-title", "campaign-state", "campaign-commands", "campaign-progress", "campaign-preview"].forEach((part) => byId(part).replaceChildren());
    byId("campaign-commands").dataset.names = "";
    ["campaign-texts", "campaign-facts"].forEach((part) => {
      byId(part).hidden = true;
    });
    texts.clear();
    const path = `/api/campaigns/${encodeURIComponent(wanted)}`;
    const first = await callVersioned(path, { headers: headers() });
    // A round or a preview that is not there any more keeps nothing else away.
    [round, preview, units] = await Promise.all([
      oneRound(first.answer.plan.round, headers()).catch(() => undefined),
      first.answer.progress ? undefined : call(`${path}/preview`, { headers: headers() }).catch(() => undefined),
      units ?? dataset("units"),
    ]);
    take(wanted, first);
    showPreview();
  });

  async function give(command) {
    const [title, text] = questionOf(command, view, preview);
    if (!await ask(t(title), text, say("command", command), kindOf(command) || "primary")) {
      return;
    }

    const wanted = id;
    try {
      const path = `/api/campaigns/${wanted}/${command === "schedule" ? "start" : command}`;
      take(wanted, await callVersioned(path, { method: "POST", headers: headers({ "If-Match": version }) }));
      page.tell("Done.");
    } catch (problem) {
      await read(wanted);
      throw problem;
    }
  }

  whenSent(byId("command-form"), page.guarded, give);
  whenLanguage(() => {
    if (view) {
      show();
      showPreview();
    }
  });
  return { open, close: () => clock.stop() };
}
