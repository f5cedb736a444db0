using System.Security.Cryptography;
using System.Text;
using Hotline.Evaluation.Comments;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Ballots;

public abstract record CastBallotOutcome
{
    /// <summary>Counted now or by an earlier sending of the same ballot; <paramref name="IsChange"/> when another one stood before.</summary>
    public sealed record Accepted(int Answers, bool IsChange) : CastBallotOutcome;

    public sealed record NotFound : CastBallotOutcome;

    public sealed record NotOpen : CastBallotOutcome;

    public sealed record Closed : CastBallotOutcome;

    public sealed record BadToken : CastBallotOutcome;

    /// <summary>Units or questions that the round does not ask about, by their place in the answers.</summary>
    public sealed record Unknown(IReadOnlyList<int> Places) : CastBallotOutcome;
}

/// <summary>Counts the ballot of an invited respondent at once: when it is accepted it is in the tallies. Until the round closes a later one takes its place.</summary>
public sealed class CastBallot(RoundStore rounds, BallotTokens tokens, BallotLedger ledger, BallotPokes pokes, KeepComments keep, TimeProvider clock)
{
    /// <param name="roundId">As in the address.</param>
    /// <param name="token">As in the link.</param>
    /// <param name="answers">Every question about a unit at most once; a level 1–5, or null for 不了解.</param>
    /// <param name="comments">By unit.</param>
    /// <param name="cancel">Ends the waiting, not the counting.</param>
    public async Task<CastBallotOutcome> RunAsync(
        string roundId, string token, IReadOnlyList<BallotAnswer> answers, IReadOnlyDictionary<string, string> comments, CancellationToken cancel)
    {
        if (await rounds.FindAsync(roundId, cancel) is not { Round: { } round })
        {
            return new CastBallotOutcome.NotFound();
        }

        var now = clock.GetUtcNow();
        if (await tokens.ReadAsync(round, token, cancel) is not { } respondent)
        {
            return new CastBallotOutcome.BadToken();
        }

        if (round.State == RoundState.Draft || now < round.Plan.OpensAt)
        {
            return new CastBallotOutcome.NotOpen();
        }

        var unknown = answers.Index().Where(a => round.ItemPlace(a.Item.Unit, a.Item.Question) is null).Select(a => a.Index).ToList();
        if (unknown.Count > 0 || comments.Keys.Any(unit => round.UnitPlace(unit) is null))
        {
            return new CastBallotOutcome.Unknown(unknown);
        }

        var outcome = await CastAsync(round, respondent, [.. answers.Where(a => a.Level is not null)], cancel);
        if (outcome is CastBallotOutcome.Accepted && now <= round.Plan.ClosesAt)
        {
            await keep.RunAsync(round, respondent.Id, comments, cancel);
        }

        return outcome;
    }

    private async Task<CastBallotOutcome> CastAsync(
        Round round, Invitee respondent, IReadOnlyList<BallotAnswer> answers, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ratings = answers.Select(a => new Rating(respondent.Id, respondent.Group, a.Unit, a.Level!.Value, new OrderStamp(now, "web"), Channel.Web)
        {
            Question = a.Question,
            Area = respondent.Area,
        });
        var ballot = new WebBallot(respondent.Id, [.. ratings], HashOf(answers), IsLate: now > round.Plan.ClosesAt);
        if (!ballot.IsLate)
        {
            await pokes.AnnounceAsync(new BallotPoke(round.Id, respondent.Id), cancel);
        }

        return await ledger.CastAsync(round.Id, ballot, cancel) switch
        {
            CastOutcome.Accepted => new CastBallotOutcome.Accepted(answers.Count, IsChange: false),
            CastOutcome.Replaced => new CastBallotOutcome.Accepted(answers.Count, IsChange: true),
            _ => new CastBallotOutcome.Closed(),
        };
    }

    /// <summary>The same answers in another order are the same ballot.</summary>
    private static string HashOf(IReadOnlyList<BallotAnswer> answers)
    {
        var text = string.Join(';', answers.Select(a => $"{a.Unit}|{a.Question}={a.Level}").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
