using Hotline.Platform.Http;

namespace Hotline.Evaluation.Rounds;

internal static class EvaluationProblems
{
    public static readonly Problem RoundNotFound = new(
        "round:not-found", 404, "There is no such round. Check its id.", "没有这一评议轮次，请核对编号。");

    public static readonly Problem IdTaken = new(
        "round:id-taken", 409, "Another round has this id. Choose a new id.", "该编号已被另一轮次使用，请换一个编号。");

    public static readonly Problem NotOpen = new(
        "round:not-open", 409, "The round takes no answers yet. Come back after its opening time.", "本轮评议尚未开始，请在开始时间之后再试。");

    public static readonly Problem Over = new(
        "round:over", 409, "The round was closed, or its closing time has passed. Make a new round.", "本轮已关闭或已过截止时间，不能再开启，请新建一轮。");

    public static readonly Problem CodesTaken = new(
        "round:codes-taken", 409, "Another open round uses these answer codes. Choose others, or close that round first.", "答题代码与另一进行中的轮次冲突，请更换代码或先关闭该轮次。");

    public static readonly Problem NoCodes = new(
        "round:no-codes", 409, "The other open rounds use so many answer codes that too few are left. Close one of them first.", "其他进行中的轮次占用代码过多，剩余答题代码不足，请先关闭其中一轮。");

    public static readonly Problem BadRoster = new(
        "round:bad-roster", 409, "The classes hold no unit, or too many for one round. Correct the directory or split the round.", "所选类别没有单位或单位过多，请先更正单位名录或拆分轮次。");

    public static readonly Problem RoundClosed = new(
        "round:closed", 410, "The round is closed. Nothing more can be answered.", "本轮评议已截止，不再接收评价。");

    public static readonly Problem NotPublished = new(
        "ranking:not-published", 403, "The results are public once their notice is published. Until the round closes the auditor alone sees them, then office and leader too.", "结果以通报公布为准；截止前仅审计人员可见，截止后评议办和分管领导登录后可见。");

    public static readonly Problem WrongState = new(
        "round:wrong-state", 409, "The round is not in the state for this step: closed → counted and confirmed → frozen → objections → published → archived.", "轮次当前状态不能进行此步骤：截止→计票监票→冻结→异议→公布→归档。");

    public static readonly Problem Busy = new(
        "recount:busy", 409, "Ratings keep arriving while they are counted. Close the round, or try again in a quiet moment.", "评价仍在不断写入，无法核对，请关闭轮次或稍后再试。");

    public static readonly Problem BadToken = new(
        "ballot:bad-token", 403, "This ballot link is not valid. Open the link exactly as it was sent to you.", "测评链接无效，请使用收到的原始链接打开。");
}
