using Hotline.Platform.Http;

namespace Hotline.Surveys.Answers;

internal static class AnswersProblems
{
    public static readonly Problem MessageNotFound = new(
        "sms:not-found", 404, "There is no such message to read. Take its id from the review.", "没有这条待阅短信，请使用列表返回的编号。");

    public static readonly Problem MeaningTaken = new(
        "sms:meaning-taken", 409, "Somebody gave this message a meaning before; it stands.", "该短信已由他人认定，以已认定的内容为准。");

    public static readonly Problem AlreadyCounted = new(
        "sms:already-counted", 409, "This message was counted as it was read; only its sender can change the answer. Mark it as read with none.",
        "该短信已按自动识别结果计入，只能由评价人再次回复更改；如已阅，请提交 none。");

    public static readonly Problem NoRespondent = new(
        "sms:no-respondent", 409, "The phone belongs to no respondent of the directory, or to one who is not invited to the round, so nothing can be counted for it.", "该号码不属于名录中的评价对象，或其未受邀参加本轮，不能计入评价。");

    public static readonly Problem OutsideTheRound = new(
        "sms:outside-the-round", 409, "The round takes no answers any more, or the message was not sent while it was open.", "该轮次已不再接收评价，或短信发送时该轮次未开放，不能计入。");
}
