// What codes of the SMS surveys are called: code: [Chinese, English].
import { groups, sayer } from "../../shared/words.js";

/** In this order they stand in lists and in the bar. */
export const states = ["delivered", "sent", "unknown", "failed", "skipped", "sending", "created"];

const words = {
  state: {
    draft: ["草稿", "Draft"], scheduled: ["待发送", "Scheduled"], running: ["发送中", "Sending"], paused: ["已暂停", "Paused"], done: ["已结束", "Over"], cancelled: ["已取消", "Cancelled"],
  },
  end: {
    sent: ["全部短信已处理完毕。", "All its texts were dealt with."], cancelled: ["已由工作人员取消，未发送的不再发送。", "The office ended it; what had not gone out stays unsent."],
    roundClosed: ["评议轮次已结束，未发送的不再发送。", "The round ended; what had not gone out stays unsent."], nobody: ["到发送时间时没有可发送的对象。", "When its time came there was nobody to ask."],
  },
  command: { start: ["启动", "Start"], schedule: ["定时启动", "Schedule"], pause: ["暂停", "Pause"], resume: ["继续发送", "Resume"], cancel: ["取消任务", "Cancel the campaign"] },
  text: {
    delivered: ["已送达", "Delivered"], sent: ["已提交", "Sent"], unknown: ["结果未知", "Unknown"], failed: ["失败", "Failed"], skipped: ["未发送", "Skipped"],
    sending: ["提交中", "Being sent"], created: ["待发送", "Waiting"],
  },
  meaning: {
    delivered: ["已到达手机", "It reached the phone"], sent: ["网关已接收，等待送达回执", "The gateway took it; its delivery report is awaited"],
    unknown: ["网关可能已接收，以送达回执为准，不会重发", "The gateway may have taken it: never sent again, its report tells"],
    failed: ["网关或运营商拒绝", "The gateway or the carrier refused it"], skipped: ["已退订、已评价等，无需发送", "Opted out, answered or the like: not to be sent"],
    sending: ["正在提交，或稍后再次提交", "Being given to the gateway, or to be given again"], created: ["尚未发送", "Not sent yet"],
  },
  code: {
    answered: ["已评价", "answered before"], optedOut: ["已退订", "opted out"], contactGone: ["名录中已无此联系方式", "no longer in the directory"], tooLong: ["超过字数上限", "too long"],
    invitedBefore: ["本轮已由其他任务发送", "another campaign asked before"], notInvited: ["首次任务未发送", "the first campaign did not ask"], remindedBefore: ["已提醒过", "reminded before"],
    cancelled: ["任务已取消", "the campaign was cancelled"], roundClosed: ["轮次已结束", "the round ended"], notDelivered: ["未送达", "not delivered"],
    interrupted: ["提交时中断", "interrupted while it was sent"], notGiven: ["未能提交", "not given to the gateway"],
  },
  group: groups,
  size: { micro: ["微型", "Micro"], small: ["小型", "Small"], medium: ["中型", "Medium"], large: ["大型", "Large"] },
  problem: {
    "campaign:round-not-open": ["评议轮次尚未开始接收评价。", "The round takes no answers yet."], "campaign:nobody": ["没有可发送的对象。", "There is nobody to ask."],
    "campaign:too-long": ["最长的一条短信超过字数上限。", "The longest text has too many characters."],
  },
  outcome: {
    counted: ["计入", "Counted"], changed: ["改评", "Changed"], duplicate: ["重复", "Duplicates"], older: ["较早", "Older"], late: ["逾期", "Late"], ambiguous: ["指向不明", "Ambiguous"],
    unparsable: ["未能识别", "Not understood"], stranger: ["未知号码", "Strangers"], optOut: ["退订", "Opt-outs"], rejoin: ["恢复接收", "Rejoined"], badElement: ["数据有误", "No message"],
  },
  outcomeMeaning: {
    counted: ["首次评价，已计入", "A rating that was not there before"], changed: ["同一评价人更改，以新评价为准", "In place of an older one of the same respondent"],
    duplicate: ["同一条短信再次送达，不重复计", "Another delivery of a message that has its outcome"], older: ["之后的评价已先计入", "A later answer had been counted before it came"],
    late: ["没有对应的轮次在接收评价", "No round that it fits took answers"], ambiguous: ["可能指多个单位，需人工认定", "May mean several units: to be read"],
    unparsable: ["不是明确的评价，需人工认定", "No clear answer: to be read"], stranger: ["号码不在名录中", "From a phone that is in no directory"], optOut: ["要求不再接收", "Wants no more texts"],
    rejoin: ["要求恢复接收", "Wants texts again"], badElement: ["网关推送的内容不是短信", "What the gateway sent is no message"],
  },
  review: {
    stranger: ["未知号码", "Stranger"], late: ["逾期", "Late"], ambiguous: ["指向不明", "Ambiguous"], unparsable: ["未能识别", "Not understood"], optOut: ["退订", "Opt-out"],
    badElement: ["数据有误", "No message"], comment: ["附言", "Comment"],
  },
  reason: {
    noOpenRound: ["没有轮次在接收评价", "no round was open"], roundClosed: ["所评轮次已结束", "its round had ended"], codeMissing: ["缺少单位代码", "the unit's code is missing"],
    unknownCode: ["代码不存在", "unknown code"], empty: ["空白", "empty"], tooLong: ["过长", "says too much"], outOfScale: ["超出 1–5", "not 1 to 5"], contradiction: ["前后矛盾", "contradicts itself"],
    quoted: ["只是引用了原短信", "only quotes our text"], notUnderstood: ["", ""],
  },
  via: { text: ["短信回复", "by text"], clerk: ["工作人员登记", "taken down by staff"] },
};

export const say = sayer(words);
export const keyOf = (group, code) => words[group][code][1];
export const codesOf = (group) => Object.keys(words[group]);
