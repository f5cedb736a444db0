using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>Learns a model from labelled messages. Deterministic: the same city, rules and examples give the same model.</summary>
internal sealed class TrainModel(CityDirectory city, RoutingRules rules, RoutingOptions options)
{
    /// <summary>Fewer teach nothing that the rules do not know better.</summary>
    private const int Fewest = 50;

    private readonly MessageReader reader = new(city, rules);
    private readonly Dictionary<string, int> codes = city.Categories.Index().ToDictionary(c => c.Item.Code, c => c.Index, StringComparer.Ordinal);

    public RoutingModel From(IReadOnlyList<LabelledMessage> examples)
    {
        var usable = examples.Where(e => e.Expected is not null && codes.ContainsKey(e.Expected.Category)).TakeLast(options.MostExamples).ToList();
        if (usable.Count < Fewest)
        {
            return RoutingModel.RulesOnly(city, reader.Book);
        }

        var readings = usable.Select(e => reader.Read(e.Message)).ToList();
        var past = new PastDispatches(city.Categories, usable, [.. readings.Select(r => r.Clauses)], Catalogue());
        var lore = LoreOf(usable, readings);
        AddWhatOthersTeach(usable, readings, past, lore);
        var weights = LearnWeights.From([.. usable.Zip(readings, (e, r) => new WeighedExample(r.Findings.Evidence, CategoryOf(e)))]);
        var (trust, threshold) = TrustIn(usable, readings, weights);
        return new RoutingModel(lore, past, weights, trust, threshold);
    }

    /// <summary>Learned from the leads that the examples get from what others teach.</summary>
    private (Trust Trust, double Threshold) TrustIn(List<LabelledMessage> examples, List<Reading> readings, Weights weights)
    {
        var leads = readings.Select(r => Leads.Ranked(city.Categories, weights.Chances(r.Findings.Evidence), r.Places)).ToList();
        var right = examples.Zip(leads, (e, l) => l[0].UnitId == e.Expected!.Lead).ToList();
        var trust = new Trust(LearnWeights.From([.. right.Select((isRight, i) => Trust.Example(readings[i], leads[i], isRight))]));
        return (trust, Threshold.For(options.WantedPrecision, [.. right.Select((isRight, i) => (trust.In(readings[i], leads[i]), isRight))]));
    }

    private int CategoryOf(LabelledMessage example) => codes[example.Expected!.Category];

    private PhraseLore LoreOf(List<LabelledMessage> examples, List<Reading> readings)
    {
        var lore = new PhraseLore(reader.Book, city.Categories.Count);
        foreach (var (example, reading) in examples.Zip(readings))
        {
            lore.Add(reading.Phrases, CategoryOf(example));
        }

        return lore;
    }

    /// <summary>
    /// Gives each example the evidence that it would have if neither it nor another message of its matter had been an example. A phrase that
    /// no other message has is left out: it may have been written down for this very one, and new messages are not known that well.
    /// </summary>
    private void AddWhatOthersTeach(List<LabelledMessage> examples, List<Reading> readings, PastDispatches past, PhraseLore lore)
    {
        var matters = examples.Zip(readings).ToLookup(e => e.First.DuplicateCandidate, StringComparer.Ordinal);
        foreach (var (index, reading) in readings.Index())
        {
            var matter = matters[examples[index].DuplicateCandidate].ToList();
            matter.ForEach(m => lore.Add(m.Second.Phrases, CategoryOf(m.First), times: -1));
            reading.Findings.Evidence.Set(EvidenceKind.Phrase, lore.Scores(reading.Phrases.Where(lore.IsBorneOut)));
            matter.ForEach(m => lore.Add(m.Second.Phrases, CategoryOf(m.First)));
            reading.Findings.Evidence.Set(EvidenceKind.PastDispatches, past.ScoresWithoutMatter(index));
        }
    }

    /// <summary>Each category as the catalogue and the rules describe it.</summary>
    private List<IReadOnlyList<Clause>> Catalogue() =>
    [
        .. city.Categories.Select(c => (IReadOnlyList<Clause>)
        [
            .. c.Keywords.Append(c.Name).Concat(Phrasebook.OfRules(rules, c))
                .SelectMany(p => Normalized.Text(p).Split('…', StringSplitOptions.RemoveEmptyEntries))
                .Select(p => new Clause(p, ClauseRole.Plain)),
        ]),
    ];
}
