namespace Hotline.Casework.Figures;

internal enum RateKind
{
    Response,
    Resolution,
    Satisfaction,
    SatisfactionOfRatings,
    RatedShare,
    SignedInTime,
    OnTime,
    FollowUp,
}

/// <summary>What a rate is: numerator by denominator, and in words.</summary>
internal sealed record Definition(RateKind Rate, string Zh, string En, Figure Numerator, params IReadOnlyList<Figure> Denominators);

/// <summary>The rates of the hotline practice (三率: response, resolution, satisfaction) and those beside them. Unrated is not satisfied: the rated share always stands beside.</summary>
internal static class Definitions
{
    public static IReadOnlyList<Definition> All { get; } =
    [
        new(
            RateKind.Response,
            "响应率 = 按时联系企业的工单 ÷ 已派单的工单（不含并单、撤回、不予受理）",
            "Response: contacted in time by dispatched, without merged, withdrawn and refused tickets",
            Figure.ContactedInTime,
            Figure.Dispatched),
        new(
            RateKind.Resolution,
            "解决率 = 回访确认已解决 ÷ 有效回访（未接通、拒答、超职责不计）",
            "Resolution: resolved per call-back by validly called back; not reached, refused to say and out of scope are not counted",
            Figure.Resolved,
            Figure.AskedResolved),
        new(
            RateKind.Satisfaction,
            "满意率 = 回访满意（基本满意及以上）÷ 有效回访（未接通、拒答、超职责不计）",
            "Satisfaction: satisfied per call-back by validly called back; not reached, refused to say and out of scope are not counted",
            Figure.CallBackSatisfied,
            Figure.AskedSatisfied),
        new(
            RateKind.SatisfactionOfRatings,
            "评价满意率 = 评价基本满意及以上 ÷ 有效评价（以最近一次答复为准，未评价不计为满意）",
            "Satisfaction per ratings: rated 3 to 5 by validly rated, of the latest answer; unrated is not satisfied",
            Figure.RatingSatisfied,
            Figure.Rated),
        new(
            RateKind.RatedShare,
            "参评率 = 有效评价 ÷ 已办结",
            "Rated share: validly rated by answered",
            Figure.Rated,
            Figure.ClosedOnTime,
            Figure.ClosedLate),
        new(RateKind.SignedInTime, "按时签收率 = 按时签收 ÷ 已派单", "Signed in time by dispatched", Figure.SignedInTime, Figure.Dispatched),
        new(RateKind.OnTime, "按时办结率 = 按时办结 ÷ 已办结", "Answered on time by answered", Figure.ClosedOnTime, Figure.ClosedOnTime, Figure.ClosedLate),
        new(RateKind.FollowUp, "差评跟进率 = 已核实或已办理的差评 ÷ 差评", "Bad ratings verified or settled by bad ratings", Figure.CasesFollowedUp, Figure.BadRatings),
    ];
}
