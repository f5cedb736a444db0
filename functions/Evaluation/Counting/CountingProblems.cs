using Hotline.Platform.Http;

namespace Hotline.Evaluation.Counting;

internal static class CountingProblems
{
    public static readonly Problem NotClosed = new(
        "count:not-closed", 409, "Only a closed round is counted. Close it first; one that is frozen was counted.", "只有已截止的轮次才能计票，请先关闭；已冻结的轮次不再计票。");

    public static readonly Problem NotCounted = new(
        "count:not-counted", 409, "The count is not done, or differs from the tallies: GET count says which. It cannot be confirmed.", "计票尚未完成，或与计数不一致（见计票状态），不能确认。");

    public static readonly Problem OtherHash = new(
        "count:other-hash", 409, "This is not the hash of the count. Look at it again and confirm what you saw.", "哈希值与计票结果不符，请重新查看后再确认。");
}
