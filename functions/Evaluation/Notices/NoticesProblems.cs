using Hotline.Platform.Http;

namespace Hotline.Evaluation.Notices;

internal static class NoticesProblems
{
    public static readonly Problem NotFound = new("notice:not-found", 404, "There is no such notice.", "没有这份通报。");

    public static readonly Problem NotFrozen = new("notice:not-frozen", 409, "A notice is made once the round is frozen: counted, and confirmed by three persons.", "轮次计票、监票并冻结后方可拟制通报。");

    public static readonly Problem NoDraft = new("notice:no-draft", 409, "There is no draft to approve. The office drafts it first.", "没有待签批的通报稿，请先由评议办拟稿。");

    public static readonly Problem OtherContent = new("notice:other-content", 409, "The draft was made anew since you saw it. Look at it again.", "通报稿已修改，请重新审阅后再签批。");

    public static readonly Problem OwnDraft = new("notice:own-draft", 403, "Whoever wrote the draft cannot approve it.", "拟稿人不能签批自己的稿件。");

    public static readonly Problem NotApproved = new("notice:not-approved", 409, "A leader must approve the notice as it is before it is published.", "通报须经分管领导签批后方可公布。");

    public static readonly Problem Outdated = new("notice:outdated", 409, "Results or template changed since the draft. Draft it anew and have it approved.", "结果或模板在拟稿后有变化，请重新拟稿并签批。");

    public static readonly Problem NotYet = new("notice:not-yet", 409, "The notice cannot be published yet.", "通报尚不能公布。");
}
