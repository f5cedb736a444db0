using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Snapshots;

/// <summary>The figures of a snapshot with its corrections made. Pure.</summary>
internal sealed class Counted
{
    private static readonly Dictionary<Indicator, Share> None = [];

    private readonly Dictionary<string, Dictionary<Indicator, Share>> indicators;

    private Counted(Snapshot snapshot, Tally tally)
    {
        (Round, Tally, Previous) = (snapshot.Round, tally, snapshot.Previous);
        indicators = snapshot.Indicators.ToDictionary(u => u.Key, u => new Dictionary<Indicator, Share>(u.Value), StringComparer.Ordinal);
    }

    public Round Round { get; }

    public Tally Tally { get; }

    public PreviousRanks? Previous { get; }

    /// <summary>Why units are not ranked, by id.</summary>
    public Dictionary<string, string> Excluded { get; } = new(StringComparer.Ordinal);

    public static Counted Of(Snapshot snapshot)
    {
        var counted = new Counted(snapshot, snapshot.Round.NewTally().With(snapshot.Counts));
        foreach (var correction in snapshot.Corrections)
        {
            counted.Make(correction);
        }

        return counted;
    }

    public Share ShareOf(string unit, Indicator indicator) =>
        indicators.GetValueOrDefault(unit, None).GetValueOrDefault(indicator) ?? new Share(0, 0);

    private void Make(Correction correction)
    {
        switch (correction)
        {
            case Correction.Exclude exclude:
                Excluded[exclude.Unit] = exclude.Reason;
                break;
            case Correction.CorrectIndicator change:
                indicators.TryAdd(change.Unit, []);
                indicators[change.Unit][change.Indicator] = change.Share;
                break;
            case Correction.MoveCount move:
                Tally[Round.GroupPlace(move.Group), Round.ItemPlace(move.Unit, move.Question)!.Value, move.Level] += move.By;
                break;
        }
    }
}
