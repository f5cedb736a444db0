using Hotline.Platform.Commands;
using Hotline.Platform.Http;

namespace Hotline.Rectification.Items;

internal static class RectificationProblems
{
    public static readonly Problem NotFound = new("rectification:not-found", 404, "There is no such item, or it does not concern your unit.", "没有这一整改事项，或与本单位无关。");

    public static readonly Problem NoSuchEvidence = new("rectification:no-such-evidence", 404, "The item has no such file.", "该事项没有此证据文件。");

    public static readonly Problem IdTaken = new("rectification:id-taken", 409, "Another one has this id. Choose a new id.", "该编号已被使用，请更换。");

    public static readonly Problem NotYours = new("rectification:not-yours", 403, "This command is for another party of the item: the office, or the lead unit.", "该操作须由评议办或牵头单位进行。");

    public static readonly Problem ETagMissing = new(
        "rectification:etag-missing", 428, "Read the item, then send its ETag in the header If-Match.", "请先读取事项，并在请求头 If-Match 中带上其 ETag。");

    public static readonly Problem WrongState = new(
        "rectification:wrong-state", 409, "The item is not in a state for this command; allowed lists what it takes from you, current is how it stands now.", "事项当前状态不能进行此操作，allowed 为可进行的操作，current 为最新状态。");

    public static readonly Problem Refused = new("rectification:refused", 409, "The item does not take this command now, for the reason in errors.", "事项目前不能进行此操作，原因见 errors。");

    public static readonly Problem Stale = new(
        "rectification:stale", 409, "Somebody changed the item since you saw it; current is how it stands now. Decide again.", "事项已有新的变化，current 为最新状态，请重新确认后提交。");

    public static readonly Problem KeyReused = new(
        "rectification:key-reused", 409, "You gave another command under this Idempotency-Key. Use a new key.", "该 Idempotency-Key 已用于另一操作，请更换。");

    public static readonly Problem NotFree = new(
        "rectification:problem-not-free", 409, "Some problems are in another item, as the errors say. Nothing was merged.", "部分问题已并入其他事项（见 errors），本次未作合并。");

    public static readonly Problem Fixed = new(
        "rectification:fixed", 409, "Problems are merged until the item is closed, and taken out of a draft or of an item taken back.", "事项销号、撤销后不能再并入问题；只能从拟办或已撤销的事项中移出问题。");

    public static readonly CommandProblems OfCommands = new(ETagMissing, NotFound, NotYours, Stale, WrongState) { KeyReused = KeyReused };
}
