using System.Security.Cryptography;
using System.Text;
using Hotline.Directory;

namespace Hotline.Evaluation;

public abstract record CastBallotOutcome
{
    /// <summary>Counted now or by an earlier sending of the same ballot.</summary>
    public sealed record Accepted(int Answers) : CastBallotOutcome;

    public sealed record NotFound : CastBallotOutcome;

    public sealed record NotOpen : CastBallotOutcome;

    public sealed record Closed : CastBallotOutcome;

    public sealed record BadToken : CastBallotOutcome;

    public sealed record TokenUsed : CastBallotOutcome;

    /// <summary>Units that the round does not ask about, by their place in the answers.</summary>
    public sealed record UnknownUnits(IReadOnlyList<int> Places) : CastBallotOutcome;
}

/// <summary>Counts the ballot of an invited respondent once, and at once: when it is accepted it is in the tallies.</summary>
public sealed class CastBallot(RoundStore rounds, BallotTokens tokens, Ledger ledger, BallotPokes pokes, TimeProvider clock)
{
    /// <param name="roundId">As in the address.</param>
    /// <param name="token">As in the link.</param>
    /// <param name="answers">Every unit at most once; a level 1–5, or null for 不了解.</param>
    /// <param name="cancel">Ends the waiting, not the counting.</param>
    public async Task<CastBallotOutcome> RunAsync(
        string roundId, string token, IReadOnlyList<(string Unit, int? Level)> answers, CancellationToken cancel)
    {
        if (await rounds.FindAsync(roundId, cancel) is not { Round: { } round })
        {
            return new CastBallotOutcome.NotFound();
        }

        var now = clock.GetUtcNow();
        if (tokens.Read(round, token) is not { } respondent)
        {
            return new CastBallotOutcome.BadToken();
        }

        if (round.State == RoundState.Draft || now < round.Plan.OpensAt)
        {
            return new CastBallotOutcome.NotOpen();
        }

        var unknown = answers.Index().Where(a => round.UnitPlace(a.Item.Unit) is null).Select(a => a.Index).ToList();
        return unknown.Count > 0
            ? new CastBallotOutcome.UnknownUnits(unknown)
            : await CastAsync(round, respondent, [.. answers.Where(a => a.Level is not null).Select(a => (a.Unit, a.Level!.Value))], cancel);
    }

    private async Task<CastBallotOutcome> CastAsync(
        Round round, Respondent respondent, IReadOnlyList<(string Unit, int Level)> answers, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ratings = answers.Select(a => new Rating(respondent.Id, respondent.Group, a.Unit, a.Level, new OrderStamp(now, "web"), Channel.Web));
        var ballot = new WebBallot(respondent.Id, [.. ratings], HashOf(answers), IsLate: now > round.Plan.ClosesAt);
        if (!ballot.IsLate)
        {
            await pokes.SendAsync(new BallotPoke(round.Id, respondent.Id), cancel);
        }

        return await ledger.CastAsync(round.Id, ballot, cancel) switch
        {
            CastOutcome.Accepted => new CastBallotOutcome.Accepted(answers.Count),
            CastOutcome.TokenUsed => new CastBallotOutcome.TokenUsed(),
            _ => new CastBallotOutcome.Closed(),
        };
    }

    /// <summary>The same answers in another order are the same ballot.</summary>
    private static string HashOf(IReadOnlyList<(string Unit, int Level)> answers)
    {
        var text = string.Join(';', answers.OrderBy(a => a.Unit, StringComparer.Ordinal).Select(a => $"{a.Unit}={a.Level}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
