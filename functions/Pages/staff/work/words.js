// What codes of the API are called: code: [Chinese, English].
import { sayer } from "../../shared/words.js";

export const words = {
  list: {
    desk: ["派单台", "Desk"], submitted: ["待受理", "To accept"], supplementRequested: ["待补充", "Supplement asked"], pendingDispatch: ["待派单", "To dispatch"],
    pendingSign: ["待签收", "To sign"], inProgress: ["办理中", "In progress"], parts: ["协办待答复", "Co-unit parts"], onHold: ["挂账", "On hold"], redo: ["重办中", "To redo"],
    pendingReview: ["待审核", "To review"], requests: ["待审批申请", "Requests to decide"], replied: ["已答复待评价", "Answered, not rated"],
    pendingCallBack: ["差评待处理", "Bad ratings"], callBacks: ["待回访", "To call back"], provisional: ["期限暂定", "Provisional terms"], closed: ["已办结", "Closed"],
    notAccepted: ["不予受理", "Not accepted"], merged: ["已并单", "Merged"], withdrawn: ["已撤回", "Withdrawn"], archived: ["已归档", "Archived"],
  },
  type: { complaint: ["投诉", "Complaint"], appeal: ["诉求", "Appeal"], inquiry: ["咨询", "Inquiry"] },
  clock: {
    accept: ["受理", "Accept"], supplement: ["补充材料", "Supplement"], dispatch: ["派单", "Dispatch"], sign: ["签收", "Sign"], contact: ["联系", "First contact"], reply: ["答复", "Answer"],
    part: ["协办", "Part"], hold: ["阶段答复", "Staged reply"], review: ["审核", "Review"], decide: ["审批", "Decide"], rate: ["评价", "Rate"], callBack: ["回访", "Call back"],
    verify: ["差评核实", "Verify rating"], settle: ["差评办理", "Settle rating"], supervise: ["督办", "Supervision"],
  },
  clockState: { overdue: ["超期", "overdue"], paused: ["暂停", "paused"], done: ["已停", "stopped"], running: ["计时中", "running"], provisional: ["暂定", "provisional"] },
  outcome: {
    resolved: ["已解决", "Resolved"], partlyResolved: ["部分解决", "Partly resolved"], unresolved: ["未解决", "Unresolved"], explained: ["解释说明", "Explained"], outOfScope: ["超职责", "Out of scope"],
  },
  request: { return: ["退单申请", "Return"], extension: ["延期申请", "Extension"], hold: ["挂账申请", "Hold"], reopen: ["重办申请", "Reopening"], objection: ["评价异议", "Objection"] },
  requestState: { pending: ["待审批", "pending"], approved: ["同意", "approved"], rejected: ["不同意", "rejected"], lapsed: ["已失效", "lapsed"] },
  returnReason: {
    outOfDuty: ["不属于本单位职责", "Not this unit's duty"], wrongUnit: ["应由其他单位办理", "Another unit handles this"], wrongPlace: ["不在本辖区", "Not in this unit's area"],
    needsOtherLead: ["应由其他单位牵头", "Another unit should lead"], duplicate: ["与在办工单重复", "Same as another ticket"], notEnoughInformation: ["诉求信息不足以办理", "Says too little"],
    superior: ["属于上级部门权限", "A higher authority decides"],
  },
  unresolved: {
    noLegalBasis: ["诉求无法律政策依据", "No basis in law or policy"], needsFunds: ["资金、土地等条件暂不具备", "Funds or land are lacking"], needsSuperior: ["须上级部门决定", "A higher authority has to decide"],
    inProceedings: ["已进入诉讼、仲裁、复议程序", "In proceedings"], needsTime: ["须较长时间办理", "Takes longer"], privateDispute: ["平等主体间纠纷，调解未成", "Private dispute, mediation failed"],
    notCooperating: ["诉求人未配合提供情况", "The enterprise did not cooperate"], other: ["其他", "Other"],
  },
  refusal: {
    litigation: ["已经或应当通过诉讼解决", "Before a court"], arbitration: ["已经或应当通过仲裁解决", "Before an arbitration body"],
    administrativeReconsideration: ["已经或应当通过行政复议解决", "Under reconsideration"], civilDispute: ["平等主体之间的民商事纠纷", "Private dispute"],
    informationDisclosure: ["属于政府信息公开申请", "Disclosure of information"], petition: ["已进入信访程序", "Before the petition office"], emergency: ["应当立即处置的紧急事项", "Emergency"],
    malicious: ["涉嫌虚假、恶意反映", "False or malicious"], notEnterprise: ["不属于企业诉求", "Not an enterprise's matter"], outOfDuty: ["不属于本市职权范围", "Beyond this city's powers"],
  },
  channel: {
    mediation: ["调解组织", "Mediation"], arbitrationBody: ["仲裁机构", "Arbitration body"], court: ["人民法院", "Court"], reconsiderationBody: ["行政复议机关", "Reconsideration body"],
    disclosureOffice: ["信息公开主管部门", "Disclosure office"], petitionOffice: ["信访部门", "Petition office"], emergencyLines: ["110、119、120、122", "Emergency lines"], police: ["公安机关", "Police"],
    citizensHotline: ["12345 热线", "Hotline 12345"],
  },
  contact: { phone: ["电话", "Phone"], visit: ["上门", "Visit"], meeting: ["座谈", "Meeting"], message: ["信息", "Message"] },
  settlement: { fixedAtOnce: ["立行立改", "Fixed at once"], ledger: ["建账限期整改", "In the ledger, with a date"], explained: ["解释说明", "Explained"] },
  objection: { mistaken: ["误评", "Rated by mistake"], malicious: ["恶意差评", "Malicious"], notOurs: ["非本单位事项", "Not ours"], notTrue: ["与事实不符", "Not true"], other: ["其他", "Other"] },
  yesNo: { true: ["是", "Yes"], false: ["否", "No"] },
};

export const say = sayer(words);
