// The form in which a clerk says what a message means: answers in a round, or none. It stands where its button stood.
import { call } from "../../shared/api.js";
import { element } from "../../shared/element.js";
import { allRounds, oneRound } from "../../shared/rounds.js";
import { headers } from "../../shared/session.js";
import { addTexts, t } from "../../shared/text.js";
import { levels, speaking } from "../../shared/words.js";
import { choose, cityOption, labelled } from "../shared/labelled.js";
import { Missing, requireFilled, whenSent } from "../shared/send.js";

addTexts({
  "Meaning": "含义", "Answers in a round": "对单位的评价", "Means no answer": "不是评价", "Round": "评议轮次", "Unit": "单位", "Level": "等级", "Remove": "删除", "One more unit": "再加一个单位",
  "Why, for whoever reads it later": "理由（供日后查阅）", "Save the meaning": "保存认定", "Back": "返回", "Please choose.": "请选择。",
  "It is counted as the sender's own answer, and cannot be changed afterwards.": "将作为该号码本人的评价计入，保存后不能更改。",
  "No round that takes answers was open when it was sent, so it can only be marked.": "发送时没有开放的评议轮次，只能标为“不是评价”。", "Done.": "已完成。",
});

/** A stranger's message counts for nobody; a comment stands beside an answer that was counted. */
export const canMeanAnswers = ({ kind, phone }) => Boolean(phone) && !["stranger", "badElement", "comment"].includes(kind);

const field = (name, english, control, isRequired) => labelled(`meaning-${name}`, name, english, control, isRequired);

async function roundsAt(sentAt) {
  const fits = ({ state, opensAt, closesAt }) => state === "open" && opensAt <= sentAt && sentAt <= closesAt;
  const open = (await allRounds(headers())).map((round) => ({ ...round, opensAt: Date.parse(round.opensAt), closesAt: Date.parse(round.closesAt) })).filter(fits);
  return (await Promise.all(open.map(({ id }) => oneRound(id, headers())))).filter(({ kind }) => kind !== "hotline");
}

const levelChoice = () => choose(...levels.map((name, at) => speaking("option", name, { value: at + 1 })).reverse());

/** The rows unit × level; their names are the paths of the body. */
function answerRows(roundOf) {
  const rows = element("div", {});
  const number = () => {
    rows.className = rows.children.length > 1 ? "" : "only-one";
    [...rows.children].forEach((row, at) => row.querySelectorAll(".field").forEach((part, place) => {
      const [select, path] = [part.querySelector("select"), ["unit", "level"][place]];
      Object.assign(select, { name: `answers[${at}].${path}`, id: `meaning-${at}-${path}` });
      part.querySelector("label").htmlFor = select.id;
    }));
  };
  const add = () => {
    const remove = speaking("button", "Remove", { type: "button", className: "link" });
    const row = element("div", { className: "answer-row" },
      field("unit", "Unit", choose(...(roundOf()?.units ?? []).map(({ id, name }) => cityOption(id, name)))), field("level", "Level", levelChoice()), remove);
    remove.addEventListener("click", () => {
      row.remove();
      number();
    });
    rows.append(row);
    number();
  };
  return { rows, add, reset: () => (rows.replaceChildren(), add()) };
}

function readMeaning(form) {
  const { means, note, round } = form.elements;
  requireFilled(form, ...(means.value === "none" ? ["note"] : ["round", "note"]));
  if (means.value === "none") {
    return { none: true, note: note.value };
  }

  const selects = [...form.querySelectorAll(".answer-row select")];
  const empty = selects.filter(({ value }) => value === "");
  if (empty.length > 0) {
    throw new Missing(empty.map(({ name }) => ({ path: name, message: t("Please choose.") })));
  }

  const answers = [...form.querySelectorAll(".answer-row")].map((row) => [...row.querySelectorAll("select")]).map(([unit, level]) => ({ unit: unit.value, level: Number(level.value) }));
  return { round: round.value, answers, note: note.value };
}

/** @param given is told the meaning that now stands */
export const meaningForm = (button, review, page, given) => page.guarded(async () => {
  const rounds = canMeanAnswers(review) ? await roundsAt(Date.parse(review.sentAt)) : [];
  document.querySelector("#meaning-form [data-back]")?.click();
  const radio = (value, english, checked) => element("label", { className: "check" }, element("input", { type: "radio", id: `means-${value}`, name: "means", value, checked }), speaking("span", english));
  const round = element("select", {}, ...rounds.map(({ id, title }) => cityOption(id, title)));
  const { rows, add, reset } = answerRows(() => rounds.find(({ id }) => id === round.value));
  const more = speaking("button", "One more unit", { type: "button" });
  const back = speaking("button", "Back", { type: "button", "data-back": "" });
  const answers = element("div", { hidden: rounds.length === 0 }, field("round", "Round", round, true), rows, element("p", { className: "actions" }, more),
    speaking("p", "It is counted as the sender's own answer, and cannot be changed afterwards.", { className: "hint" }));
  const form = element("form", { id: "meaning-form", className: "command", noValidate: true },
    element("section", { className: "summary", tabIndex: -1, role: "alert", hidden: true }),
    canMeanAnswers(review) && rounds.length === 0 ? speaking("p", "No round that takes answers was open when it was sent, so it can only be marked.", { className: "hint" }) : "",
    element("fieldset", { className: "choices", hidden: rounds.length === 0 }, speaking("legend", "Meaning"),
      element("div", { className: "options" }, rounds.length > 0 ? radio("answers", "Answers in a round", true) : "", radio("none", "Means no answer", rounds.length === 0))),
    answers, field("note", "Why, for whoever reads it later", element("textarea", { rows: 2, maxLength: 1000 }), true),
    element("p", { className: "actions" }, speaking("button", "Save the meaning", { className: "primary" }), back));
  reset();
  button.hidden = true;
  button.after(form);
  form.querySelector("input:checked, textarea").focus();
  more.addEventListener("click", add);
  round.addEventListener("change", reset);
  form.addEventListener("change", () => {
    answers.hidden = form.elements.means.value === "none";
  });
  back.addEventListener("click", () => {
    form.remove();
    button.hidden = false;
    button.focus();
  });
  whenSent(form, page.guarded, async () => {
    const path = `/api/sms/review/${encodeURIComponent(review.id)}/meaning`;
    try {
      given((await call(path, { method: "POST", body: JSON.stringify(readMeaning(form)), headers: headers() })).meaning);
      page.tell("Done.");
    } catch (problem) {
      if (problem.type !== "sms:meaning-taken" || !problem.current) {
        throw problem;
      }

      given(problem.current);
      page.tell(problem.text());
    }
  });
});
