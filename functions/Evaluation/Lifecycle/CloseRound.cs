using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Lifecycle;

public abstract record CloseOutcome
{
    /// <summary>Now or before; its figures are final.</summary>
    public sealed record Closed(Round Round) : CloseOutcome;

    public sealed record NotFound : CloseOutcome;

    /// <summary>It was never opened.</summary>
    public sealed record NotOpen : CloseOutcome;
}

/// <summary>Ends a round exactly: what is committed before its shard is sealed counts, nothing after. Again after a crash: it goes on.</summary>
public sealed class CloseRound(RoundStore rounds, BallotStore ballots, OpenRounds open, TimeProvider clock)
{
    public async Task<CloseOutcome> RunAsync(string id, CancellationToken cancel)
    {
        while (await rounds.FindAsync(id, cancel) is { } found)
        {
            switch (found.Round.State)
            {
                case RoundState.Draft:
                    return new CloseOutcome.NotOpen();
                case RoundState.Closed:
                    return new CloseOutcome.Closed(found.Round);
                case RoundState.Open:
                    await MoveAsync(found, found.Round with { State = RoundState.Closing }, cancel);
                    break;
                default:
                    await ballots.Of(found.Round).SealAsync(cancel);
                    await MoveAsync(found, found.Round.Close(clock.GetUtcNow()), cancel);
                    break;
            }
        }

        return new CloseOutcome.NotFound();
    }

    /// <summary>Whoever moves it first: the next look at the round shows what is left to do.</summary>
    private async Task MoveAsync(StoredRound from, Round to, CancellationToken cancel)
    {
        await rounds.TryMoveAsync(from, to, await rounds.ReadRegisterAsync(cancel), cancel);
        open.Forget();
    }
}
