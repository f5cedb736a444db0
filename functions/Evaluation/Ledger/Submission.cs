namespace Hotline.Evaluation.Ledger;

/// <summary>What became of a web ballot.</summary>
internal enum CastOutcome
{
    /// <summary>Counted now, or this very ballot was counted before.</summary>
    Accepted,

    /// <summary>Took the place of the one that the respondent had cast before.</summary>
    Replaced,

    /// <summary>The round takes no more answers.</summary>
    Closed,
}

/// <summary>One respondent's answers of one call, waiting for their commit.</summary>
internal sealed class Submission(string key, int cell, IReadOnlyList<Answer> answers)
{
    /// <summary>What was decided in a transaction whose answer got lost.</summary>
    private RatingOutcome[]? lost;

    public string Key => key;

    /// <summary>Of a web ballot the hash of its content. It is all that the respondent says: what it leaves out is taken back.</summary>
    public string? Cast { get; init; }

    /// <summary>Came after the round's closing time: may only learn what became of an earlier try.</summary>
    public bool IsLate { get; init; }

    public RatingOutcome[] Outcomes { get; } = new RatingOutcome[answers.Count];

    public CastOutcome CastOutcome { get; private set; }

    /// <summary>Decides every answer against the ballot as it stands, and moves the tally along.</summary>
    /// <returns>The ballot itself where nothing changes.</returns>
    public Ballot Apply(Ballot ballot, Tally tally, bool isSealed)
    {
        var after = Cast is null ? Say(ballot, tally, isSealed || IsLate) : Casting(ballot, tally, isSealed || IsLate);
        if (ReferenceEquals(after, ballot) || after.Cell is not null)
        {
            return after;
        }

        // Returned once, whatever it says later.
        tally.AddBallot(cell);
        return after with { Cell = cell };
    }

    /// <summary>The transaction with the last decisions may have been committed: if they turn out to stand, they are ours.</summary>
    public void MayStand() => lost = [.. Outcomes];

    private Ballot Say(Ballot ballot, Tally tally, bool closed)
    {
        for (var i = 0; i < answers.Count; i++)
        {
            ballot = Apply(i, ballot, tally, closed);
        }

        return ballot;
    }

    private Ballot Casting(Ballot ballot, Tally tally, bool closed)
    {
        if (closed)
        {
            CastOutcome = ballot.Cast == Cast ? CastOutcome.Accepted : CastOutcome.Closed;
            return ballot;
        }

        CastOutcome = ballot.Cast is null || ballot.Cast == Cast ? CastOutcome.Accepted : CastOutcome.Replaced;
        var whole = WholeOf(ballot).Where(a => a.Against(ballot[a.Unit]) is RatingOutcome.Counted or RatingOutcome.Changed).ToList();
        if (ballot.Cast == Cast && whole.All(a => ballot[a.Unit]?.Level == a.Level))
        {
            return ballot;
        }

        foreach (var answer in whole)
        {
            ballot = ballot.With(answer, tally);
        }

        return ballot with { Cast = Cast };
    }

    /// <summary>What is given, and what stands and is not given as taken back: all later than the ballot cast before, which may be of the same moment.</summary>
    private IEnumerable<Answer> WholeOf(Ballot ballot)
    {
        var before = ballot.Answers.Where(a => a.Channel == Channel.Web).Select(a => a.Stamp.SentAt.AddTicks(1)).DefaultIfEmpty().Max();
        var stamp = before > answers[0].Stamp.SentAt ? new OrderStamp(before, answers[0].Stamp.Key) : answers[0].Stamp;
        var said = answers.Select(a => a.Unit).ToHashSet();
        var unsaid = ballot.Answers.Where(a => a.Level != Rating.Withdrawn && !said.Contains(a.Unit)).Select(a => a with { Level = Rating.Withdrawn, Channel = Channel.Web });
        return answers.Concat(unsaid).Select(a => a with { Stamp = stamp });
    }

    private Ballot Apply(int i, Ballot ballot, Tally tally, bool closed)
    {
        var standing = ballot[answers[i].Unit];
        Outcomes[i] = answers[i].Against(standing);
        if (Outcomes[i] is not (RatingOutcome.Counted or RatingOutcome.Changed))
        {
            Outcomes[i] = Outcomes[i] == RatingOutcome.Duplicate && lost is not null ? lost[i] : Outcomes[i];
            return ballot;
        }

        if (closed)
        {
            Outcomes[i] = RatingOutcome.Closed;
            return ballot;
        }

        return ballot.With(answers[i], tally);
    }
}
