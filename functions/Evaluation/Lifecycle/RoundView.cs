using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Lifecycle;

/// <summary>A round as everybody may see it; <paramref name="Codes"/> are those asked for, shown only while it is a draft.</summary>
internal sealed record RoundView(
    string Id,
    string Title,
    RoundKind Kind,
    RoundState State,
    IReadOnlyList<ClassView> Classes,
    IReadOnlyList<GroupWeight> Groups,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<IndicatorWeight> Indicators,
    decimal SatisfactionWeight,
    BandFloors Bands,
    bool Ranked,
    int Counters,
    string? Previous,
    DateTimeOffset? ObjectionsUntil,
    int MinimumAnswers,
    int K,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    int GraceMinutes,
    DateTimeOffset? ClosedAt,
    IReadOnlyDictionary<string, string>? Codes,
    IReadOnlyList<UnitView>? Units)
{
    public static RoundView Of(Round round)
    {
        var (plan, isDraft) = (round.Plan, round.State == RoundState.Draft);
        return new RoundView(
            plan.Id,
            plan.Title,
            plan.Kind,
            round.State,
            isDraft ? [.. plan.Classes.Select(id => new ClassView(id, null))] : [.. round.Classes.Select(c => new ClassView(c.Id, c.Name))],
            round.Groups,
            round.Questions,
            plan.Indicators,
            plan.SatisfactionWeight,
            plan.Bands,
            plan.IsRanked,
            plan.Counters,
            plan.Previous,
            round.ObjectionsUntil,
            plan.MinimumAnswers,
            plan.K,
            plan.OpensAt,
            plan.ClosesAt,
            plan.GraceMinutes,
            round.ClosedAt,
            isDraft ? plan.Codes : null,
            isDraft ? null : [.. round.Roster.Select(u => new UnitView(u.Id, u.Name, u.ClassId, u.Code))]);
    }
}

internal sealed record ClassView(string Id, string? Name);

internal sealed record UnitView(string Id, string Name, string Class, string Code);
