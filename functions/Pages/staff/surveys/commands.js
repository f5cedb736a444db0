// The commands of a campaign, and what is asked before each.
import { addTexts, moneyText, numberText, t, timeText } from "../../shared/text.js";

addTexts({
  "Start the campaign?": "启动任务？", "Schedule the campaign?": "定时启动任务？", "Pause the campaign?": "暂停任务？", "Resume the campaign?": "继续发送？", "Cancel the campaign?": "取消任务？",
  "{count} texts go out, about {segments} billed messages for {cost}. The first goes out at {first}. Afterwards whom it asks is fixed.":
    "将发送 {count} 条短信，计费约 {segments} 条，费用约 {cost}；最早于 {first} 发出。启动后发送对象即固定。",
  "It begins by itself at {time} and then asks those who are in the directory by then.": "将于 {time} 自动开始，发送给届时名录中的对象。",
  "No further text goes out until it is resumed. Texts being sent right now still arrive.": "恢复之前不再发送；正在提交的短信仍会送出。",
  "The texts that wait go out again.": "待发送的短信将继续发送。",
  "What has not gone out stays unsent. This cannot be undone.": "尚未发送的将不再发送，此操作不可撤销。",
});

const questions = {
  pause: ["Pause the campaign?", "No further text goes out until it is resumed. Texts being sent right now still arrive."],
  resume: ["Resume the campaign?", "The texts that wait go out again."],
  cancel: ["Cancel the campaign?", "What has not gone out stays unsent. This cannot be undone."],
};

/** A campaign whose time has not come is scheduled by the same command that starts one; again it would change nothing. */
export function commandsOf({ allowed, state, plan }) {
  const isLater = Date.parse(plan.startsAt) > Date.now();
  return allowed.map((name) => (name === "start" && isLater ? "schedule" : name)).filter((name) => name !== "schedule" || state === "draft");
}

/** How its button looks. */
export const kindOf = (command) => ({ cancel: "danger", pause: "" })[command] ?? "primary";

/**
 * Title and text of the question before a command.
 * @param preview undefined where there is none
 */
export function questionOf(command, view, preview) {
  if (command === "schedule") {
    return ["Schedule the campaign?", t("It begins by itself at {time} and then asks those who are in the directory by then.", { time: timeText(view.plan.startsAt) })];
  }

  if (command !== "start") {
    return [questions[command][0], t(questions[command][1])];
  }

  return ["Start the campaign?", preview
    ? t("{count} texts go out, about {segments} billed messages for {cost}. The first goes out at {first}. Afterwards whom it asks is fixed.",
      { count: numberText(preview.count), segments: numberText(preview.segments.total), cost: moneyText(preview.cost), first: timeText(preview.firstAt) })
    : ""];
}
