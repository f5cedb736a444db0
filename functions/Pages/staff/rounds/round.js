// One round: where it stands, the commands it takes, and what belongs to its state.
import { call, callFile } from "../../shared/api.js";
import { dataset } from "../../shared/catalogue.js";
import { byId, element, saveFile } from "../../shared/element.js";
import { oneRound } from "../../shared/rounds.js";
import { headers, signedIn } from "../../shared/session.js";
import { addTexts, t, whenLanguage } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { ask, repeating, whenSent } from "../shared/send.js";
import { commandsOf, kindOf, questionOf } from "./commands.js";
import { commentsPart } from "./comments.js";
import { confirmationsOf, outcomeOf } from "./count.js";
import { drawn } from "./drawn.js";
import { factsOf } from "./facts.js";
import { stateChip } from "./list.js";
import { noticePart } from "./notice.js";
import { objectionsPart } from "./objections.js";
import { ownResult } from "./own.js";
import { turnoutOf } from "./turnout.js";
import { codesOf, keyOf, say } from "./words.js";

addTexts({ "Done.": "已完成。", "See the results": "查看结果", "Notices": "评议通报", "Under way: the count goes on by itself.": "正在计票，可离开本页。", "The count is done.": "计票完成。" });

// Milliseconds from one reading to the next; others stand still until somebody gives a command.
const pauses = { open: 15_000, closing: 3000, closed: 5000 };
const whileCounting = 1000;
const afterTrouble = 15_000;
const steps = codesOf("state").filter((state) => state !== "closing");
const isSince = (round, state) => codesOf("state").indexOf(round.state) >= codesOf("state").indexOf(state);

const drawSteps = (state) => steps.map((step) => element("li", { "aria-current": step === (state === "closing" ? "open" : state) ? "step" : null }, say("state", step)));

const drawLinks = (id, mayDraft) => [
  element("a", { className: "button", href: `/ranking#round=${id}` }, t("See the results")),
  mayDraft ? element("a", { className: "button", href: `/notices#round=${id}` }, t("Notices")) : "",
];

export function oneRoundView(page) {
  let [id, round, count, turnout, objections, own, notices] = [];
  let [units, classes] = [[], []];
  let isCounting = false;
  const path = (what) => `/api/rounds/${encodeURIComponent(id)}/${what}`;
  const isInside = () => page.is("office", "leader", "auditor");
  const isShown = (wanted) => id === wanted && !byId("round-view").hidden;

  const parts = {
    steps: drawn(byId("round-steps"), drawSteps),
    commands: drawn(byId("round-commands"), (names) => names.map((name) => speaking("button", keyOf("command", name), { value: name, className: kindOf(name), "data-command": name }))),
    count: drawn(byId("count-outcome"), outcomeOf),
    confirmations: drawn(byId("confirmations"), confirmationsOf),
    turnout: drawn(byId("turnout-figures"), turnoutOf),
    own: drawn(byId("own-figures"), ownResult),
    links: drawn(byId("results-links"), drawLinks),
    facts: drawn(byId("round-facts").querySelector("dl"), factsOf),
    comments: commentsPart(page),
    objections: objectionsPart(page, () => read(id)),
    notice: noticePart(page, () => read(id)),
  };

  function showParts() {
    parts.facts(round, classes);
    byId("round-facts").hidden = false;
    byId("count").hidden = !count;
    byId("turnout").hidden = !turnout;
    byId("invitations").hidden = !page.isOffice() || round.kind === "hotline" || round.state !== "open";
    byId("results").hidden = !isInside() || !isSince(round, "closed");
    parts.links(id, isSince(round, "frozen"));
    if (count) {
      parts.count(count, round);
      parts.confirmations(count);
    }
    byId("own-result").hidden = !own;
    if (own) {
      parts.own(own, round);
    }
    if (turnout) {
      parts.turnout(turnout, units, !isSince(round, "closed"));
    }
    parts.objections(objections, round);
    parts.notice(notices, round);
  }

  function show() {
    byId("round-title").textContent = round.title;
    byId("round-state").replaceChildren(stateChip(round), " ", say("next", round.state));
    parts.steps(round.state);
    const names = isCounting ? [] : commandsOf(round, count, signedIn(), page.isOffice());
    const hadFocus = byId("round-commands").contains(document.activeElement);
    parts.commands(names);
    if (hadFocus && !byId("round-commands").contains(document.activeElement)) {
      byId("round-title").focus();
    }
    byId("until-field").hidden = !names.includes("open-objections");
    showParts();
  }

  async function readAll(wanted) {
    const who = headers();
    const next = await oneRound(wanted, who);
    const may = (what, isThere) => (isThere ? call(`/api/rounds/${encodeURIComponent(wanted)}/${what}`, { headers: who }) : undefined);
    const some = await Promise.all([
      may("count", isInside() && isSince(next, "closed")), may("turnout", isInside() && next.state !== "draft"), may("objections", isSince(next, "objections")),
      // A unit that the round does not rate has none.
      may("own-result", page.is("unit") && isSince(next, "objections"))?.catch(() => undefined),
      may("notice", isInside() && isSince(next, "frozen")),
    ]);
    return [next, ...some];
  }

  const read = (wanted) => page.guarded(async () => {
    try {
      const [next, counted, returned, filed, mine, made] = await readAll(wanted);
      if (!isShown(wanted)) {
        return;
      }

      [round, count, turnout, objections, own, notices] = [next, counted, returned, filed?.objections, mine, made?.versions];
      const wasCounting = isCounting;
      isCounting &&= round.state === "closed" && count?.equal === undefined;
      show();
      await parts.comments(isSince(round, "closed") ? round : undefined, isCounting || count?.equal === true || isSince(round, "frozen"));
      if (wasCounting && !isCounting) {
        page.tell("The count is done.");
      }

      const pause = isCounting ? whileCounting : pauses[round.state];
      pause ? clock.again(pause) : clock.stop();
    } catch (problem) {
      if (isShown(wanted)) {
        clock.again(afterTrouble);
      }

      throw problem;
    }
  });
  const clock = repeating(() => read(id));

  const open = (wanted) => page.guarded(async () => {
    [id, round, isCounting] = [wanted, undefined, false];
    ["round-title", "round-state"].forEach((part) => byId(part).replaceChildren());
    ["comments", "count", "own-result", "objections", "notice", "results", "invitations", "turnout", "round-facts", "until-field"].forEach((part) => {
      byId(part).hidden = true;
    });
    parts.steps(undefined);
    parts.commands([]);
    [units, classes] = await Promise.all([dataset("units"), dataset("classes")]);
    await read(wanted);
  });

  const bodyOf = (command) => ({
    confirm: () => ({ hash: count.hash }),
    "open-objections": () => (byId("until").value ? { until: byId("until").value } : undefined),
  })[command]?.();

  async function give(command) {
    const question = questionOf(command, round, count);
    if (question && !await ask(...question, say("command", command), kindOf(command))) {
      return;
    }

    const body = bodyOf(command);
    const address = { confirm: "count/confirm", recount: "count" }[command] ?? command;
    try {
      await call(path(address), { method: "POST", body: body && JSON.stringify(body), headers: headers() });
      isCounting = address === "count";
    } finally {
      await read(id);
    }
    if (address !== "count" || isCounting) {
      page.tell(isCounting ? "Under way: the count goes on by itself." : "Done.");
    }
  }

  whenSent(byId("command-form"), page.guarded, give);
  whenSent(byId("invitations-form"), page.guarded, async (what) => {
    const isList = what === "invitations";
    saveFile(await callFile(path(what), headers({ Accept: isList ? "text/csv" : "text/html" })), `${id}-${what}.${isList ? "csv" : "html"}`);
    page.tell("Done.");
  });
  whenLanguage(() => round && show());
  return { open, close: () => clock.stop() };
}
