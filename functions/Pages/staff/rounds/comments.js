// What ballots said in words, and what each of it is about: the notice names these reasons, as far as they stand when the count is made.
import { call } from "../../shared/api.js";
import { byId, element } from "../../shared/element.js";
import { headers } from "../../shared/session.js";
import { addTexts } from "../../shared/text.js";
import { speaking } from "../../shared/words.js";
import { listOpinion } from "./list-opinion.js";
import { codesOf, keyOf } from "./words.js";

addTexts({ "What this is about": "意见归类", "Saved.": "已保存。", "Put on the list of problems": "列入问题清单", "It is on the list of problems.": "已列入问题清单。" });

export function commentsPart(page) {
  let [round, next] = [];
  let isFixed = false;
  const path = (more) => `/api/rounds/${encodeURIComponent(round.id)}/comments${more}`;
  const nameOf = ({ unit }) => round.units.find(({ id }) => id === unit)?.name ?? unit;

  const save = (comment, boxes) => page.guarded(async () => {
    const tags = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    try {
      comment.tags = (await call(path(`/${encodeURIComponent(comment.id)}/tags`), { method: "PUT", body: JSON.stringify({ tags }), headers: headers() })).tags;
      page.tell("Saved.");
    } finally {
      boxes.forEach((box) => {
        box.checked = comment.tags.includes(box.value);
      });
    }
  });

  const list = (comment, button) => page.guarded(async () => {
    await listOpinion(round.id, comment);
    const said = speaking("span", "It is on the list of problems.", { className: "hint", role: "status", tabIndex: -1 });
    button.replaceWith(said);
    said.focus();
  });

  function listButton(comment, id) {
    const button = speaking("button", "Put on the list of problems", { type: "button", "aria-describedby": id });
    button.addEventListener("click", () => list(comment, button));
    return element("p", { className: "actions" }, button);
  }

  function item(comment) {
    const id = `comment-${comment.id}`;
    const boxes = codesOf("tag").map((code) => element("input", { type: "checkbox", id: `${id}-${code}`, value: code, checked: comment.tags.includes(code), disabled: isFixed || !page.isOffice() }));
    boxes.forEach((box) => box.addEventListener("change", () => save(comment, boxes)));
    return element("li", { className: "objection" },
      element("p", { id }, element("strong", { lang: "zh-CN" }, nameOf(comment))),
      element("p", { lang: "zh-CN", className: "own-words" }, comment.text),
      element("fieldset", { className: "choices", "aria-describedby": id }, speaking("legend", "What this is about"),
        element("div", { className: "options" }, ...boxes.map((box) => element("label", { className: "check" }, box, speaking("span", keyOf("tag", box.value)))))),
      page.isOffice() ? listButton(comment, id) : "");
  }

  async function read() {
    const answer = await call(path(next ? `?after=${encodeURIComponent(next)}` : ""), { headers: headers() });
    byId("comment-list").append(...answer.comments.map(item));
    next = answer.next;
    byId("comments-none").hidden = byId("comment-list").children.length > 0;
    byId("comments-more").hidden = !next;
  }

  byId("comments-more").addEventListener("click", () => page.guarded(async () => {
    const shown = byId("comment-list").children.length;
    await read();
    byId("comment-list").children[shown]?.querySelector("input:enabled, button")?.focus();
  }));

  /**
   * Read once for a round: what is ticked there must not be made anew under the reader's hand.
   * @param wanted none while nobody may read them
   * @param isCounted what they are about stands
   */
  return async (wanted, isCounted) => {
    const isThere = wanted !== undefined && page.is("office", "auditor");
    byId("comments").hidden = !isThere;
    isFixed = isCounted;
    if (!isThere) {
      round = undefined;
      return;
    }

    if (round?.id !== wanted.id) {
      [round, next] = [wanted, undefined];
      byId("comment-list").replaceChildren();
      await read();
    }
    byId("comment-list").querySelectorAll("input").forEach((box) => {
      box.disabled = isFixed || !page.isOffice();
    });
  };
}
