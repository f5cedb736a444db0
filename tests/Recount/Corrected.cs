namespace Hotline.Recounting;

/// <summary>What units are ranked by: the counts of the ballots, tickets as given from outside, with all corrections made.</summary>
internal sealed class Corrected
{
    private readonly StoredRound round;
    private readonly Dictionary<(string Unit, string Indicator), GivenShare> shares = [];

    public Corrected(StoredRound round, Counts counted, Against? against)
    {
        (this.round, Counts) = (round, new Counts(round));
        Counts.Add(counted);
        foreach (var (unit, indicator, share) in Shares(against))
        {
            shares[(unit, indicator)] = share;
        }

        foreach (var correction in against?.Snapshot?.Corrections ?? [])
        {
            Make(correction);
        }
    }

    public Counts Counts { get; }

    /// <summary>Units shown but not ranked.</summary>
    public HashSet<string> Excluded { get; } = new(StringComparer.Ordinal);

    /// <summary>0–1, never above; null without tickets.</summary>
    public Fraction? RateOf(string unit, string indicator) => shares.GetValueOrDefault((unit, indicator)) is { Whole: > 0 } share
        ? new Fraction(Math.Min(share.Part, share.Whole), share.Whole)
        : null;

    /// <summary>A snapshot's are those of before the corrections, a ranking's are final.</summary>
    private static IEnumerable<(string Unit, string Indicator, GivenShare Share)> Shares(Against? against) => against switch
    {
        null => [],
        { Snapshot: { } snapshot } => snapshot.Indicators.SelectMany(unit => unit.Value.Select(i => (unit.Key, i.Key, i.Value))),
        _ => against.Classes!.SelectMany(c => c.Units).SelectMany(
            unit => (unit.Indicators ?? []).Select(i => (unit.Unit, i.Indicator, new GivenShare(i.Part, i.Whole)))),
    };

    private void Make(GivenCorrection correction)
    {
        switch (correction)
        {
            case { Kind: "exclude" }:
                Excluded.Add(correction.Unit);
                break;
            case { Kind: "indicator", Indicator: { } indicator, Share: { } share }:
                shares[(correction.Unit, indicator)] = share;
                break;
            case { Kind: "count" }:
                Counts.Answers[PlaceOf(correction)] += correction.By;
                break;
            default:
                throw new RecountFailure($"A correction of kind {correction.Kind} is not known.");
        }
    }

    private int PlaceOf(GivenCorrection move)
    {
        var group = round.Groups.Select(g => g.Id).ToList().IndexOf(move.Group ?? "");
        var unit = round.Roster.Select(u => u.Id).ToList().IndexOf(move.Unit);
        var question = round.Questions.Select(q => q.Id).ToList().IndexOf(move.Question ?? "");
        return group < 0 || unit < 0 || question < 0 || move.Level is < 1 or > Counts.Levels
            ? throw new RecountFailure($"A correction of unit {move.Unit} is about nothing in the round.")
            : Counts.PlaceOf(round, group, (unit * round.Questions.Count) + question, move.Level);
    }
}
