using Hotline.City.Directory;
using Hotline.Evaluation.Rounds;

namespace Hotline.Surveys.Campaigns;

/// <summary>The units of the roster that a campaign asks about, in the roster's order, as people call them.</summary>
internal static class AskedUnits
{
    public static IReadOnlyList<RosterUnit> Of(CampaignPlan plan, Round round, CityDirectory city)
    {
        // A draft has no roster yet: what it would be now, though its codes may come out otherwise.
        var roster = round.State == RoundState.Draft ? Roster.Of(round.Plan, city, new HashSet<string>()) ?? [] : round.Roster;
        return [.. roster.Where(u => IsAsked(plan, u)).Select(u => u with { Name = city.Unit(u.Id)?.ShortName ?? u.Name })];
    }

    private static bool IsAsked(CampaignPlan plan, RosterUnit unit) =>
        (plan.Units.Count == 0 || plan.Units.Contains(unit.Id)) && (plan.Classes.Count == 0 || plan.Classes.Contains(unit.ClassId));
}
