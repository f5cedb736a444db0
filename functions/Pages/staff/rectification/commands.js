// The commands of an item, as data: [Chinese, English] and the fields of the body. The API names those that the reader may give in `allowed`.
const note = { path: "note", kind: "text", most: 2000, label: ["说明", "Note"], required: true };
const why = { ...note, label: ["理由", "Reason"] };
const date = { path: "date", kind: "date", label: ["期限（须为工作日）", "Deadline (a working day)"] };
const workDays = { path: "workDays", kind: "number", label: ["或自今日起工作日数", "Or working days from today"] };
const month = { path: "month", kind: "month", label: ["月份", "Month"], required: true };

export const commands = {
  revise: {
    path: "revise", label: ["修改", "Edit"], fields: [
      { path: "title", kind: "line", most: 100, label: ["标题", "Title"], required: true }, { path: "text", kind: "text", most: 2000, label: ["整改内容", "What is to be put right"], required: true },
      { path: "lead", kind: "unit", label: ["牵头单位", "Lead unit"], required: true }, { path: "co", kind: "units", label: ["协办单位", "Co-units"] }, { path: "aspects", kind: "choices", of: "aspect", label: ["方面", "Aspects"] },
    ],
  },
  handOver: { path: "hand-over", label: ["交办", "Hand over"], fields: [{ ...note, label: ["交办要求", "What is asked"] }, date, workDays] },
  givePlan: { path: "give-plan", label: ["报送方案", "Give a plan"], fields: [{ ...note, label: ["整改方案", "Plan"] }, { ...date, label: ["计划完成日期", "Planned end"] }] },
  report: { path: "report", label: ["报送进展", "Report progress"], fields: [month, { path: "percent", kind: "number", label: ["完成百分比", "Done, in percent"], required: true }, { ...note, label: ["进展情况", "Progress"] }] },
  addFile: { path: "evidence", label: ["上传佐证文件", "Add a file"], fields: [{ path: "file", kind: "file", label: ["佐证文件（不超过 20 MB）", "File (20 MB at most)"], required: true }] },
  addEvidence: { path: "add-evidence", label: ["文字佐证", "Evidence in words"], fields: [{ ...note, label: ["佐证内容或链接", "Evidence or links"] }] },
  askExtension: { path: "ask-extension", label: ["申请延期", "Ask for more time"], fields: [{ ...date, label: ["延至（须为工作日）", "Until (a working day)"], required: true }, why] },
  grantExtension: { path: "grant-extension", label: ["同意延期", "Grant more time"], fields: [note, { ...date, label: ["另定日期，不填为所申请的", "Another date than asked for, if any"] }] },
  refuseExtension: { path: "refuse-extension", label: ["不同意延期", "Refuse more time"], fields: [why] },
  submit: { path: "submit", label: ["申请验收", "Submit for verification"], fields: [{ ...note, label: ["整改结果", "What was done"] }] },
  accept: { path: "accept", label: ["验收通过", "Accept"], fields: [{ ...note, label: ["验收意见", "Findings"] }] },
  refuse: { path: "refuse", label: ["退回整改", "Send back"], fields: [why, date, workDays] },
  reopen: { path: "reopen", label: ["重新整改", "Reopen"], fields: [why, date, workDays] },
  recordTalk: { path: "record-talk", label: ["登记约谈", "Record the talk"], fields: [{ ...date, label: ["约谈日期", "Day of the talk"], required: true }, { ...note, label: ["约谈情况", "What was said"] }] },
  withdraw: { path: "withdraw", label: ["撤销", "Take back"], fields: [why] },
};

/** In the order of the table; whoever may add evidence may add files. */
export const commandsOf = ({ allowed }) => Object.keys(commands).filter((name) => allowed.includes(name === "addFile" ? "addEvidence" : name));
