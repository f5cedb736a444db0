// What was asked for: a campaign's plan in words.
import { element } from "../../shared/element.js";
import { addTexts, isEnglish, numberText, t, timeText } from "../../shared/text.js";
import { say } from "./words.js";

addTexts({
  "Round": "评议轮次", "Units asked about": "测评单位", "All units of the round": "本轮全部单位", "Groups": "人群", "Sizes": "企业规模", "Townships": "乡镇街道", "Industries": "行业",
  "Random sample": "随机抽样", "at most {n}, seed {seed}": "最多 {n} 个，种子 {seed}", "Sender": "发送方", "Wording": "文字", "Standard wording": "标准文字", "Extension number": "扩展码",
  "Not before": "最早开始", "Public holidays": "法定节假日", "Send on public holidays too": "节假日也发送", "Reminder of": "提醒自", "Id": "编号", "No limit": "不限", "Started": "启动时间", "Ended at": "结束时间",
});

const fact = (term, value, properties = {}) => (value ? element("div", {}, element("dt", {}, t(term)), element("dd", properties, value)) : "");

const list = (codes, name = (code) => code) => codes.map(name).join(isEnglish() ? ", " : "、");

const isCity = { lang: "zh-CN" };

/**
 * @param round undefined where it is not known any more
 * @param units rows of the directory
 */
export function factsOf({ plan, startedAt, endedAt }, round, units) {
  const { population: people } = plan;
  const classOf = (id) => round?.classes.find((one) => one.id === id)?.name ?? id;
  const unitOf = (id) => units.find((one) => one.unit_id === id)?.name ?? id;
  return [
    fact("Round", round?.title ?? plan.round, isCity),
    plan.units.length + plan.classes.length === 0
      ? fact("Units asked about", t("All units of the round"))
      : fact("Units asked about", list([...plan.units.map(unitOf), ...plan.classes.map(classOf)]), isCity),
    fact("Groups", people.groups.length > 0 ? list(people.groups, (code) => say("group", code)) : t("No limit")),
    fact("Sizes", list(people.sizes, (code) => say("size", code))),
    fact("Townships", list(people.townships, unitOf), isCity),
    fact("Industries", list(people.industries), isCity),
    people.sample ? fact("Random sample", t("at most {n}, seed {seed}", { n: numberText(people.sample), seed: people.seed })) : "",
    plan.wording ? fact("Wording", plan.wording, isCity) : fact("Wording", t("Standard wording")),
    fact("Extension number", plan.extension),
    fact("Not before", plan.startsAt && timeText(plan.startsAt)),
    fact("Public holidays", plan.force ? t("Send on public holidays too") : ""),
    fact("Reminder of", plan.reminderOf && element("a", { href: `#campaign=${plan.reminderOf}`, className: "code", translate: false }, plan.reminderOf)),
    fact("Started", startedAt && timeText(startedAt)),
    fact("Ended at", endedAt && timeText(endedAt)),
    fact("Id", plan.id, { className: "code", translate: false }),
  ];
}
