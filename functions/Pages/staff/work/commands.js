// The commands that staff give to a ticket, as data: [Chinese, English] and the fields of the body. The API names the legal ones in `actions`.
const note = { path: "note", kind: "text", label: ["内部备注", "Note for staff"] };
const why = { ...note, label: ["理由", "Reason"], required: true };
const category = { path: "category", kind: "category", label: ["事项", "Category"] };
const lead = { path: "lead", kind: "unit", label: ["牵头单位", "Lead unit"] };
const co = { path: "co", kind: "units", label: ["协办单位", "Co-units"] };
const reached = { path: "reached", kind: "choice", of: "yesNo", label: ["是否联系上", "Reached"], required: true };
const nextReply = { path: "nextReply", kind: "date", label: ["下次答复日期", "Next reply on"], required: true };
const publicAnswer = { path: "publicAnswer", kind: "text", label: ["公开答复（企业可见）", "Public answer (for the enterprise)"], required: true };
const outcome = { path: "outcome", kind: "choice", of: "outcome", label: ["办理结果", "Outcome"], required: true };
const callBack = [
  reached,
  { path: "resolved", kind: "choice", of: "yesNo", label: ["是否解决", "Is it resolved"] },
  { path: "satisfied", kind: "choice", of: "yesNo", label: ["是否满意", "Are they satisfied"] },
  note,
];

export const commands = {
  accept: { label: ["受理", "Accept"], fields: [{ path: "type", kind: "choice", of: "type", label: ["诉求类型", "Kind"] }, category, note] },
  "request-supplement": {
    label: ["要求补充", "Ask for more"], fields: [{ path: "items", kind: "lines", label: ["需补充的材料，每行一项", "What is needed, one a line"], required: true }, note],
  },
  refuse: {
    label: ["不予受理", "Do not accept"],
    fields: [
      { path: "reason", kind: "choice", of: "refusal", label: ["不予受理原因", "Reason of refusal"], required: true },
      { path: "channel", kind: "suggest", of: "channel", label: ["法定渠道", "Legal channel"], required: true },
      note,
    ],
  },
  "answer-directly": { label: ["直接答复", "Answer directly"], fields: [publicAnswer, { ...outcome, required: false }, { ...note, path: "internalNote" }] },
  dispatch: { label: ["派单", "Dispatch"], fields: [{ ...lead, required: true }, { ...category, required: true }, co, note] },
  merge: { label: ["并单", "Merge"], fields: [{ path: "primary", kind: "line", label: ["并入的工单编号", "Number of the other ticket"], required: true }, note] },
  unmerge: { label: ["撤销并单", "Undo the merge"], fields: [note] },
  sign: { label: ["签收", "Sign"], fields: [] },
  "sign-part": { label: ["签收协办", "Sign the part"], fields: [] },
  "answer-part": { label: ["答复协办", "Answer the part"], fields: [{ path: "text", kind: "text", label: ["协办答复", "The part's answer"], required: true }, outcome] },
  "add-co-units": { label: ["加派", "Add co-units"], fields: [{ ...co, path: "units", as: (unit) => ({ unit }), required: true }, note] },
  "record-contact": {
    label: ["联系记录", "Record contact"], fields: [{ path: "method", kind: "choice", of: "contact", label: ["联系方式", "How"], required: true }, reached, note],
  },
  "request-return": {
    label: ["申请退单", "Request return"],
    fields: [
      { path: "reason", kind: "choice", of: "returnReason", label: ["退单原因", "Reason of return"], required: true },
      { path: "suggested", kind: "unit", label: ["建议承办单位", "Suggested unit"] },
      note,
    ],
  },
  "approve-return": { label: ["同意退单", "Approve return"], fields: [lead, co, category, note] },
  "reject-return": { label: ["不同意退单", "Reject return"], fields: [why] },
  "request-extension": {
    label: ["申请延期", "Request extension"], fields: [{ path: "until", kind: "date", label: ["延至", "Until"], required: true }, { ...why, path: "reason" }],
  },
  "approve-extension": { label: ["同意延期", "Approve extension"], fields: [note] },
  "reject-extension": { label: ["不同意延期", "Reject extension"], fields: [why] },
  "request-hold": {
    label: ["申请挂账", "Request hold"],
    fields: [nextReply, { path: "stagedReply", kind: "text", label: ["阶段答复（企业可见）", "Staged reply (for the enterprise)"], required: true }, { ...why, path: "reason" }],
  },
  "approve-hold": { label: ["同意挂账", "Approve hold"], fields: [note] },
  "reject-hold": { label: ["不同意挂账", "Reject hold"], fields: [why] },
  "report-progress": { label: ["阶段答复", "Report progress"], fields: [{ path: "text", kind: "text", label: ["进展（企业可见）", "Progress (for the enterprise)"], required: true }, nextReply] },
  resume: { label: ["恢复办理", "Resume"], fields: [] },
  reply: {
    label: ["答复", "Reply"],
    fields: [
      outcome,
      publicAnswer,
      { path: "internalNote", kind: "text", label: ["办理情况（内部）", "What was done (for staff)"] },
      { path: "unresolvedReason.code", kind: "choice", of: "unresolved", label: ["未解决原因（仅未解决）", "Why unresolved (only then)"] },
      { path: "unresolvedReason.text", kind: "text", label: ["未解决说明（仅未解决）", "Explanation (only when unresolved)"] },
      { path: "overrides", kind: "text", label: ["不等协办单位答复的理由", "Why it does not wait for co-units"] },
    ],
  },
  "pass-review": { label: ["审核通过", "Pass review"], fields: [{ ...publicAnswer, label: ["修改后的公开答复，不填为原文", "Edited public answer, if any"], required: false }, note] },
  "send-back": { label: ["退回修改", "Send back"], fields: [{ ...why, path: "reason" }] },
  remind: { label: ["催办", "Remind"], fields: [note] },
  supervise: { label: ["督办", "Supervise"], fields: [{ path: "due", kind: "date", label: ["督办期限", "Supervised until"], required: true }, { ...why, label: ["督办要求", "What is expected"] }] },
  "record-call-back": { label: ["回访记录", "Record call-back"], fields: callBack },
  "verify-bad-rating": {
    label: ["核实差评", "Verify bad rating"], fields: [reached, { path: "founded", kind: "choice", of: "yesNo", label: ["差评是否成立", "Founded"], required: true }, why],
  },
  "settle-bad-rating": {
    label: ["处理差评", "Settle bad rating"], fields: [{ path: "as", kind: "choice", of: "settlement", label: ["处理方式", "How it was settled"], required: true }, why],
  },
  confirm: { label: ["确认办结", "Confirm closure"], fields: callBack },
  "order-redo": { label: ["重办", "Order redo"], fields: [why] },
  "request-objection": {
    label: ["评价异议", "Object to rating"], fields: [{ path: "reason", kind: "choice", of: "objection", label: ["异议理由", "Ground"], required: true }, { ...why, label: ["事实", "Facts"] }],
  },
  "uphold-objection": { label: ["异议成立", "Uphold objection"], fields: [why] },
  "reject-objection": { label: ["异议不成立", "Reject objection"], fields: [why] },
  "approve-reopen": { label: ["同意重办", "Approve reopening"], fields: [note] },
  "reject-reopen": { label: ["不同意重办", "Reject reopening"], fields: [note] },
};
