using Hotline.Http;

namespace Hotline.Rectification;

internal static class RectificationProblems
{
    public static readonly Problem NotFound = new("rectification:not-found", 404, "There is no such item, or it does not concern your unit.", "没有这一整改事项，或与本单位无关。");

    public static readonly Problem IdTaken = new("rectification:id-taken", 409, "Another one has this id. Choose a new id.", "该编号已被使用，请更换。");

    public static readonly Problem NotYours = new("rectification:not-yours", 403, "This command is for another party of the item: the office, or the lead unit.", "该操作须由评议办或牵头单位进行。");

    public static readonly Problem Illegal = new("rectification:wrong-state", 409, "The item is not in a state for this command.", "事项当前状态不能进行此操作。");

    public static readonly Problem Refused = new("rectification:refused", 409, "The item does not take this command now.", "事项目前不能进行此操作。");

    public static readonly Problem Stale = new("rectification:stale", 409, "Somebody changed the item since you saw it. Look at it again.", "事项已有新的变化，请刷新后再操作。");

    public static readonly Problem NotFree = new("rectification:problem-not-free", 409, "A problem is in another item, or there is none of this id; or the item is handed over.", "问题不存在或已并入其他事项，或事项已交办。");
}
