using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>Reads a message by the city's catalogue, directory and rules.</summary>
internal sealed class MessageReader
{
    private readonly ClauseReader clauses;
    private readonly Places places;
    private readonly RuleEvidence evidence;

    public MessageReader(CityDirectory city, RoutingRules rules)
    {
        var names = new UnitNames(city, rules);
        clauses = new ClauseReader(rules);
        places = new Places(names, rules);
        Book = new Phrasebook(city, rules);
        evidence = new RuleEvidence(city, rules, names, Book);
    }

    public Phrasebook Book { get; }

    public Reading Read(MessageText message) => Read(message, clauses.Read(message));

    /// <summary>Reads the second matter of a message as if it were the only one; null when it has none.</summary>
    public Reading? ReadAside(MessageText message, IReadOnlyList<Clause> all)
    {
        var aside = all.Where(c => c.Role == ClauseRole.Aside).Select(c => c with { Role = ClauseRole.Plain }).ToList();
        return aside.Count == 0 ? null : Read(message with { UnitHint = null }, aside);
    }

    private Reading Read(MessageText message, IReadOnlyList<Clause> parts)
    {
        var phrases = Book.FindIn(parts.Where(c => c.Weight > 0));
        var denied = Book.FindIn(parts.Where(c => c.Role == ClauseRole.Negated).Select(c => c with { Role = ClauseRole.Plain }));
        return new Reading(parts, phrases, places.Find(message, parts), evidence.Of(message, parts, denied));
    }
}
