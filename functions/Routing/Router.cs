using Hotline.Directory;

namespace Hotline.Routing;

/// <summary>Chooses lead unit, co-units and category of a message, and says why. Pure and thread-safe: it holds one snapshot of city, rules and model.</summary>
public sealed class Router
{
    /// <summary>A second matter adds a co-unit only when it is clear.</summary>
    private const double ClearSecondMatter = 0.5;

    private readonly City city;
    private readonly RoutingModel model;
    private readonly MessageReader reader;
    private readonly CoUnits coUnits;

    internal Router(City city, RoutingRules rules, RoutingModel model)
    {
        this.city = city;
        this.model = model;
        reader = new MessageReader(city, rules);
        coUnits = new CoUnits(rules);
    }

    public RoutingDecision Route(MessageText message)
    {
        var reading = reader.Read(message);
        var chances = Chances(message, reading);
        var leads = Leads.Ranked(city.Categories, chances, reading.Places);
        if (leads.Count == 0)
        {
            return new RoutingDecision("", [], "", 0, false, [], ["派单目录为空，转人工派单"]);
        }

        var (lead, category) = (leads[0], CategoryOf(leads[0].UnitId, chances, reading));
        var automatic = lead.Chance >= model.Threshold;
        var co = coUnits.Of(category, reading).Concat(SecondLead(message, reading)).Where(u => u != lead.UnitId).Distinct();
        var reasons = Reasons.For(city, message, reading, category, lead, automatic);
        return new RoutingDecision(
            lead.UnitId, [.. co], category.Code, Math.Round(lead.Chance, 4), automatic, [.. leads.Take(Leads.Shown).Select(l => l.UnitId)], reasons);
    }

    private double[] Chances(MessageText message, Reading reading) =>
        message.Category is { } code && city.Category(code) is not null
            ? [.. city.Categories.Select(c => c.Code == code ? 1.0 : 0.0)]
            : model.Weights.Probabilities(reading.Evidence);

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
        var leads = Leads.Ranked(city.Categories, model.Weights.Probabilities(aside.Evidence), places);
        return leads.Take(1).Where(l => l.Chance >= ClearSecondMatter).Select(l => l.UnitId);
    }
}
