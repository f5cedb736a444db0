using Hotline.Platform.Http;

namespace Hotline.Surveys.Campaigns;

internal static class CampaignProblems
{
    public static readonly Problem NotFound = new(
        "campaign:not-found", 404, "There is no such campaign. Check its id.", "没有这一短信任务，请核对编号。");

    public static readonly Problem IdTaken = new(
        "campaign:id-taken", 409, "Another campaign has this id. Choose a new id.", "该编号已被另一短信任务使用，请换一个编号。");

    public static readonly Problem Stale = new(
        "campaign:stale", 412, "The campaign changed since you read it. Read it again, then decide.", "短信任务在您读取之后已有变化，请重新读取后再操作。");

    public static readonly Problem NotPossible = new(
        "campaign:not-possible", 409, "The campaign's state does not allow this. See what is allowed.", "短信任务当前状态不允许此操作，可执行的操作见 allowed。");

    public static readonly Problem ExtensionTaken = new(
        "campaign:extension-taken", 409, "An active campaign of another round uses this extension, or one that ends alike. Choose another, or end that campaign.", "另一轮次的进行中任务使用相同或尾号相同的扩展码，请更换扩展码或先结束该任务。");

    public static readonly Problem RoundNotOpen = new(
        "campaign:round-not-open", 409, "The round takes no answers yet. Open it first, or give the campaign a starting time.", "评议轮次尚未开始接收评价，请先开启轮次，或为任务设置开始时间。");

    public static readonly Problem RoundOver = new(
        "campaign:round-over", 409, "The round is closed, or will be by then. Make a campaign for another round.", "评议轮次已结束，或届时已截止，请为其他轮次新建任务。");

    public static readonly Problem Nobody = new(
        "campaign:nobody", 409, "Nobody is left to ask. Widen the population, or invite its groups to the round.", "没有可发送的对象，请放宽范围，或确认该评议轮次邀请了所选人群。");

    public static readonly Problem TooLong = new(
        "campaign:too-long", 409, "The longest text has too many characters. Shorten the wording or ask about fewer units.", "最长的一条短信超过字数上限，请精简内容或减少单位。");

    public static readonly Problem Outdated = new(
        "campaign:outdated", 409, "The plan does not fit the directory or the round any more. Make a new campaign, as the errors say.", "任务设置与现有名录或轮次不符，请按 errors 中的提示新建任务。");

    public static readonly Problem TooEarly = new(
        "campaign:too-early", 409, "The campaign to be reminded of is not over yet. Start the reminder after it.", "首次任务尚未结束，请在其结束后再发提醒。");
}
