using System.Globalization;
using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>Chooses lead unit, co-units and category of a message, and says why. Pure and thread-safe: it holds one snapshot of city, rules and model.</summary>
public sealed class Router
{
    /// <summary>A second matter adds a co-unit only when it is clear.</summary>
    private const double ClearSecondMatter = 0.5;

    private readonly CityDirectory city;
    private readonly RoutingModel model;
    private readonly MessageReader reader;
    private readonly CoUnits coUnits;
    private readonly Reasons reasons;

    /// <summary>Without <paramref name="model"/> it goes by the rules alone.</summary>
    internal Router(CityDirectory city, RoutingRules rules, RoutingModel? model = null)
    {
        this.city = city;
        reader = new MessageReader(city, rules);
        coUnits = new CoUnits(rules);
        this.model = model ?? RoutingModel.RulesOnly(city, reader.Book);
        reasons = new Reasons(city, reader.Book, this.model);
    }

    public RoutingDecision Route(MessageText message)
    {
        var reading = reader.Read(message);
        var given = message.Category is { } code ? city.Category(code) : null;
        var chances = given is null ? model.Chances(reading) : [.. city.Categories.Select(c => c == given ? 1.0 : 0.0)];
        var leads = Leads.Ranked(city.Categories, chances, reading.Places);
        if (leads is not [{ Chance: > 0 }, ..])
        {
            leads = [.. Leads.Ranked(city.Categories, model.Chances(reading), reading.Places).Select(l => l with { Chance = 0 })];
        }

        return leads is [var lead, ..]
            ? Decide(message, reading, given ?? CategoryOf(lead.UnitId, chances, reading), leads)
            : new RoutingDecision("", [], "", 0, false, [], ["派单目录为空，转人工派单"]);
    }

    /// <summary>The ids of the townships and streets that a message names, the likeliest site first.</summary>
    internal IReadOnlyList<string> PlacesOf(MessageText message) => [.. reader.Read(message).Places.Select(p => p.UnitId)];

    private RoutingDecision Decide(MessageText message, Reading reading, Category category, List<LeadChance> leads)
    {
        var (lead, chance) = leads[0];
        var confidence = chance > 0 && message.Category != category.Code && model.Trust is { } trust ? trust.In(reading, leads) : chance;
        var automatic = confidence >= model.Threshold;
        var co = coUnits.Of(category, reading).Concat(SecondLead(message, reading)).Where(u => u != lead).Distinct();
        IEnumerable<string> doubt = automatic ? [] : [$"把握 {confidence.ToString("P0", CultureInfo.InvariantCulture)}，转人工派单"];
        return new RoutingDecision(
            lead, [.. co], category.Code, Math.Round(confidence, 4), automatic, [.. leads.Take(Leads.Shown).Select(l => l.UnitId)],
            [.. reasons.For(message, reading, category), .. doubt]);
    }

    private Category CategoryOf(string lead, double[] chances, Reading reading) => city.Categories
        .Zip(chances)
        .MaxBy(c => c.Second * Leads.LeadsOf(c.First, reading.Places).Where(l => l.UnitId == lead).Sum(l => l.Share))
        .First;

    private IEnumerable<string> SecondLead(MessageText message, Reading reading)
    {
        if (reader.ReadAside(message, reading.Clauses) is not { } aside)
        {
            return [];
        }

        var places = aside.Places.Count > 0 ? aside.Places : reading.Places;
        var leads = Leads.Ranked(city.Categories, model.Chances(aside), places);
        return leads.Take(1).Where(l => l.Chance >= ClearSecondMatter).Select(l => l.UnitId);
    }
}
