namespace Hotline.Evaluation;

/// <summary>What became of a web ballot.</summary>
internal enum CastOutcome
{
    /// <summary>Counted now, or this very ballot was counted before.</summary>
    Accepted,

    /// <summary>Another ballot was cast with the same token.</summary>
    TokenUsed,

    /// <summary>The round takes no more answers.</summary>
    Closed,
}

/// <summary>One respondent's answers of one call, waiting for their commit.</summary>
internal sealed class Submission(string key, IReadOnlyList<Answer> answers)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was decided in a transaction whose answer got lost.</summary>
    private RatingOutcome[]? lost;

    public string Key => key;

    /// <summary>Of a web ballot the hash of its content: the first one uses the token up.</summary>
    public string? Cast { get; init; }

    /// <summary>Came after the round's closing time: may only learn what became of an earlier try.</summary>
    public bool IsLate { get; init; }

    public RatingOutcome[] Outcomes { get; } = new RatingOutcome[answers.Count];

    public CastOutcome CastOutcome { get; private set; }

    public Task Done => done.Task;

    /// <summary>Decides every answer against the ballot as it stands, and moves the tally along.</summary>
    /// <returns>The ballot itself where nothing changes.</returns>
    public Ballot Apply(Ballot ballot, Tally tally, bool isSealed)
    {
        var closed = isSealed || IsLate;
        if (Cast is not null && (ballot.Cast is not null || closed))
        {
            CastOutcome = ballot.Cast == Cast ? CastOutcome.Accepted : ballot.Cast is null ? CastOutcome.Closed : CastOutcome.TokenUsed;
            return ballot;
        }

        for (var i = 0; i < answers.Count; i++)
        {
            ballot = Apply(i, ballot, tally, closed);
        }

        return Cast is null ? ballot : ballot with { Cast = Cast };
    }

    /// <summary>The transaction with the last decisions may have been committed: if they turn out to stand, they are ours.</summary>
    public void MayStand() => lost = [.. Outcomes];

    public void Complete() => done.TrySetResult();

    public void Fail(Exception reason) => done.TrySetException(reason);

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

        if (standing is { } old)
        {
            tally.Remove(old);
        }

        tally.Add(answers[i]);
        return ballot.With(answers[i]);
    }
}
