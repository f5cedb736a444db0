// What codes of the rectification are called: code: [Chinese, English].
import { element } from "../../shared/element.js";
import { addTexts, t } from "../../shared/text.js";
import { sayer } from "../../shared/words.js";

export const words = {
  state: {
    draft: ["拟办", "Draft"], handedOver: ["已交办", "Handed over"], inProgress: ["整改中", "In progress"], submitted: ["待验收", "To verify"], closed: ["已销号", "Closed"], withdrawn: ["已撤销", "Taken back"],
  },
  step: {
    draft: ["拟定事项", "Drafted"], revise: ["修改事项", "Edited"], handOver: ["交办", "Hand-over"], givePlan: ["报送整改方案", "Plan given"], report: ["报送进展", "Progress reported"], addEvidence: ["提交佐证", "Evidence added"],
    askExtension: ["申请延期", "Asked for more time"], grantExtension: ["同意延期", "More time granted"], refuseExtension: ["不同意延期", "More time refused"], submit: ["申请验收", "Submitted for verification"],
    accept: ["验收通过，销号", "Accepted and closed"], refuse: ["验收不通过，退回", "Sent back"], reopen: ["重新整改", "Reopened"], recordTalk: ["已约谈", "Talk held"], withdraw: ["撤销", "Withdrawn by the office or a correction"],
    merge: ["并入意见", "Opinions merged"], takeOut: ["移出意见", "Opinions taken out"], markTalk: ["列入约谈", "Marked for a talk"], unmarkTalk: ["取消约谈", "Talk no longer due"],
    remind: ["催报进展", "Reminded to report"], escalate: ["超期督办", "Escalated as overdue"], settleDue: ["期限确定", "Deadline settled"],
  },
  source: { ticket: ["工单", "Ticket"], comment: ["测评意见", "Ballot comment"], interview: ["走访座谈", "Interview"], other: ["其他来源", "Other source"] },
  aspect: {
    style: ["作风", "Manner"], efficiency: ["效率", "Speed"], openness: ["公开", "Public information"], fairness: ["执法", "Law enforcement"], policy: ["政策", "Policy"], other: ["其他方面", "Something else"],
  },
};

export const say = sayer(words);

addTexts({ "Overdue": "超期", "Escalated {n} times": "已督办 {n} 次", "Talk due": "须约谈", "Talk held": "已约谈", "More time asked for": "申请延期待批", "Provisional deadline": "期限暂定", "Was late": "曾超期" });

const looks = { draft: "draft", handedOver: "scheduled", inProgress: "running", submitted: "paused", closed: "done", withdrawn: "cancelled" };

const chip = (className, text) => element("span", { className: `chip ${className}` }, text);

/** State and marks in words, with a sign, so that nothing is said by colour alone. */
export const chips = (item, isOverdue) => [
  chip(looks[item.state], say("state", item.state)),
  isOverdue ? chip("late", t("Overdue")) : item.wasLate ? chip("", t("Was late")) : "",
  item.level > 0 ? chip("late", t("Escalated {n} times", { n: item.level })) : "",
  item.talk ? chip(item.talkedOn ? "" : "late", t(item.talkedOn ? "Talk held" : "Talk due")) : "",
  item.askedDue ? chip("paused", t("More time asked for")) : "",
  item.isProvisional ? chip("", t("Provisional deadline")) : "",
].filter(Boolean);
