using Hotline.Platform.Http;

namespace Hotline.Evaluation.Objections;

internal static class ObjectionsProblems
{
    public static readonly Problem NotInTime = new(
        "objection:not-in-time", 409, "Objections are taken while the round's window is open. The office may correct a published result.", "异议须在规定的异议期内提出；已公布的结果由评议办更正。");

    public static readonly Problem NotRated = new("objection:not-rated", 409, "The unit is not on the round's roster.", "该单位不在本轮名册。");

    public static readonly Problem IdTaken = new("objection:id-taken", 409, "Another objection has this id. Choose a new id.", "该编号已被另一异议使用，请更换。");

    public static readonly Problem NotFound = new("objection:not-found", 404, "There is no such objection.", "没有这一异议。");

    public static readonly Problem Decided = new("objection:decided", 409, "The objection was decided otherwise. A decision stands; file a new objection.", "该异议已作出不同决定，决定不可更改；如有新情况请另行提出。");

    public static readonly Problem NotAllowed = new(
        "objection:not-allowed", 409, "It can be decided until the round is archived, and not by whoever filed it.", "轮次归档后不能再决定；提出人本人不能决定。");
}
