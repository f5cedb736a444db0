using System.Collections.Concurrent;
using Hotline.Evaluation.Rounds;
using Microsoft.Extensions.Options;

namespace Hotline.Evaluation.Ledger;

/// <summary>
/// The ballot ledger: every rating counts exactly once, under duplicates, changed minds, reordering, parallel instances and crashes,
/// because ballot and tally change in one transaction and the last answer by order stamp stands.
/// </summary>
public sealed class BallotLedger(RoundStore rounds, BallotStore ballots, RespondentKeys keys, IOptions<EvaluationOptions> options, TimeProvider clock)
{
    /// <summary>Then a round is read anew: what is in memory of one that is over, its salt too, is gone after so long.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Lazy<Task<RoundLedger?>>> opened = new(StringComparer.Ordinal);

    /// <summary>Rounds in memory.</summary>
    internal int Rounds => opened.Count;

    /// <summary>Completes when every rating is durably committed or known not to count.</summary>
    /// <returns>What became of each, in the order given.</returns>
    /// <param name="roundId">A round that was opened; for any other every rating is <see cref="RatingOutcome.Closed"/>.</param>
    /// <param name="ratings">Of any respondents.</param>
    /// <param name="cancel">Ends the waiting; what is on its way to storage is committed nevertheless.</param>
    /// <exception cref="Azure.RequestFailedException">Storage did not take them in time; give them again.</exception>
    public async Task<IReadOnlyList<RatingOutcome>> CommitAsync(string roundId, IReadOnlyList<Rating> ratings, CancellationToken cancel)
    {
        var outcomes = new RatingOutcome[ratings.Count];
        Array.Fill(outcomes, RatingOutcome.Closed);
        return await FindAsync(roundId, cancel) is { } round ? await round.CommitAsync(ratings, outcomes).WaitAsync(cancel) : outcomes;
    }

    /// <summary>Counts a web ballot and uses its one-time token up, in one transaction.</summary>
    internal async Task<CastOutcome> CastAsync(string roundId, WebBallot ballot, CancellationToken cancel) =>
        await FindAsync(roundId, cancel) is { } round ? await round.CastAsync(ballot).WaitAsync(cancel) : CastOutcome.Closed;

    private async Task<RoundLedger?> FindAsync(string id, CancellationToken cancel)
    {
        var finding = opened.GetOrAdd(id, Begin);
        try
        {
            var found = await finding.Value.WaitAsync(cancel);
            return found ?? Forget(id, finding);
        }
        catch (Exception) when (finding.Value.IsFaulted)
        {
            Forget(id, finding);
            throw;
        }
    }

    private Lazy<Task<RoundLedger?>> Begin(string id)
    {
        Lazy<Task<RoundLedger?>> finding = null!;
        return finding = new Lazy<Task<RoundLedger?>>(() =>
        {
            _ = ForgetLaterAsync(id, finding);
            return ReadAsync(id);
        });
    }

    private async Task ForgetLaterAsync(string id, Lazy<Task<RoundLedger?>> finding)
    {
        await Task.Delay(Lifetime, clock);
        Forget(id, finding);
    }

    /// <summary>A draft, or storage did not answer, or it is old: it is looked up again next time.</summary>
    private RoundLedger? Forget(string id, Lazy<Task<RoundLedger?>> finding)
    {
        opened.TryRemove(KeyValuePair.Create(id, finding));
        return null;
    }

    /// <summary>Once opened, what the ledger needs of a round is frozen.</summary>
    private async Task<RoundLedger?> ReadAsync(string id) => await rounds.FindAsync(id, CancellationToken.None) is { Round: { State: not RoundState.Draft } round }
        ? new RoundLedger(round, ballots.Of(round), keys, options.Value)
        : null;
}
