// The form in which the office drafts a round's notice, drafts it anew, or begins the version that corrects it.
import { call } from "../../shared/api.js";
import { byId } from "../../shared/element.js";
import { headers } from "../../shared/session.js";
import { addTexts, cityToday, t } from "../../shared/text.js";
import { requireFilled, whenSent } from "../shared/send.js";

addTexts({
  "Draft the notice": "起草通报", "Draft it anew": "重新拟稿", "Correct it by a further version": "以新版更正", "The draft is saved.": "通报稿已保存。",
  "Its figures come from the frozen round; an approval of an earlier draft is void then.": "数据取自冻结的结果；重新拟稿后原签批失效。",
});

const titleOf = (latest) => t({ undefined: "Draft the notice", published: "Correct it by a further version" }[latest?.state] ?? "Draft it anew");

/** What the form begins with: the latest version's words, but a correction is a document of its own. */
function wordsOf(round, latest) {
  const { number, date, title, remarks } = latest?.fields ?? { number: "", date: cityToday(), title: `关于“${round.title}”结果的通报`, remarks: "" };
  return latest?.state === "published" ? { number: "", date: cityToday(), title, remarks: "" } : { number, date, title, remarks };
}

/** @param saved is told when the draft is there */
export function draftForm(page, path, saved) {
  const form = byId("draft-form");
  let shown;

  function fill(round, latest) {
    const wanted = [round.id, latest?.hash, latest?.state === "published"].join(" ");
    if (shown !== wanted) {
      shown = wanted;
      Object.entries(wordsOf(round, latest)).forEach(([name, value]) => {
        form.elements[name].value = value;
      });
      byId("notice-draft").open = latest === undefined;
    }
  }

  whenSent(form, page.guarded, async () => {
    requireFilled(form, "number", "date", "title");
    const body = Object.fromEntries(["number", "date", "title", "remarks"].map((name) => [name, form.elements[name].value]));
    await call(path(), { method: "PUT", body: JSON.stringify(body), headers: headers() });
    await saved();
    page.tell("The draft is saved.");
  });

  return (round, latest) => {
    byId("notice-draft").hidden = !page.isOffice() || round.state === "archived";
    byId("notice-draft-title").textContent = titleOf(latest);
    byId("notice-draft-hint").textContent = t("Its figures come from the frozen round; an approval of an earlier draft is void then.");
    fill(round, latest);
  };
}
