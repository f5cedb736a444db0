using Hotline.City.Directory;

namespace Hotline.Evaluation.Rounds;

/// <summary>The units a round is about, in the directory's order, each with its answer code; a hotline round has none.</summary>
internal static class Roster
{
    /// <summary>A city has about 130, a prefecture with its counties under 2,000; the ballot of a respondent who rates every one by a message of its own fits two properties.</summary>
    public const int MostUnits = 2000;

    /// <param name="plan">Its codes stand; the units without one get the first that are free.</param>
    /// <param name="city">The directory as it is now.</param>
    /// <param name="taken">The codes of the other open rounds.</param>
    /// <returns>Null when all codes are in use.</returns>
    public static IReadOnlyList<RosterUnit>? Of(RoundPlan plan, CityDirectory city, IReadOnlySet<string> taken)
    {
        var given = plan.Codes.ToDictionary(c => c.Value, c => c.Key, StringComparer.Ordinal);
        using var free = AnswerCodes.Free(taken.Concat(plan.Codes.Keys).ToHashSet(StringComparer.Ordinal)).GetEnumerator();
        string? Next() => free.MoveNext() ? free.Current : null;
        var units = city.Units.Where(u => plan.Classes.Contains(u.ClassId))
            .Select(u => (Unit: u, Code: given.GetValueOrDefault(u.Id) ?? (plan.Kind == RoundKind.Hotline ? "" : Next()))).ToList();
        return units.Any(u => u.Code is null) ? null : [.. units.Select(u => new RosterUnit(u.Unit.Id, u.Unit.Name, u.Unit.ClassId, u.Code!))];
    }
}
