using Hotline.Directory;

namespace Hotline.Evaluation;

/// <summary>The units a round is about, in the directory's order, each with its answer code; a hotline round has none.</summary>
internal static class Roster
{
    /// <summary>A city has about 130, a prefecture with its counties under 2,000; the ballot of a respondent who rates every one by a message of its own fits two properties.</summary>
    public const int MostUnits = 2000;

    /// <param name="plan">Its codes stand; the units without one get the first that are free.</param>
    /// <param name="city">The directory as it is now.</param>
    /// <param name="taken">The codes of the other open rounds.</param>
    public static IReadOnlyList<RosterUnit> Of(RoundPlan plan, City city, IReadOnlySet<string> taken)
    {
        var given = plan.Codes.ToDictionary(c => c.Value, c => c.Key, StringComparer.Ordinal);
        using var free = AnswerCodes.Free(taken.Concat(plan.Codes.Keys).ToHashSet(StringComparer.Ordinal)).GetEnumerator();
        return
        [
            .. city.Units.Where(u => plan.Classes.Contains(u.ClassId))
                .Select(u => new RosterUnit(u.Id, u.Name, u.ClassId, given.GetValueOrDefault(u.Id) ?? (plan.Kind == RoundKind.Hotline ? "" : Next(free)))),
        ];
    }

    private static string Next(IEnumerator<string> free) =>
        free.MoveNext() ? free.Current : throw new InvalidOperationException("All answer codes of three letters are in use.");
}
