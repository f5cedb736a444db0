using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;

namespace Hotline.Evaluation.Ballots;

/// <summary>The token of an invitation, in the body so that it is in no log.</summary>
internal sealed record BallotTokenBody(string Token) : IRequestBody
{
    public IEnumerable<FieldError> Check() => Token.Length is 0 or > BallotBody.LongestToken ? [new FieldError("token", $"1–{BallotBody.LongestToken}")] : [];
}

internal enum BallotStage
{
    NotOpen,

    Open,

    Closed,
}

/// <summary>
/// What an invitation can do now: <paramref name="HasAnswered"/> says that something stands, by whatever channel, and never what, since whoever holds a
/// printed code could see it.
/// </summary>
internal sealed record BallotState(string Round, string Title, BallotStage Stage, bool HasAnswered, DateTimeOffset OpensAt, DateTimeOffset ClosesAt);

/// <summary>Two point reads.</summary>
public sealed class ReadBallotState(HasAnswered answered, BallotTokens tokens, TimeProvider clock)
{
    /// <returns>Null for whatever is not a token of the round.</returns>
    internal async Task<BallotState?> RunAsync(Round round, string token, CancellationToken cancel)
    {
        if (await tokens.ReadAsync(round, token, cancel) is not { } respondent)
        {
            return null;
        }

        var (plan, now) = (round.Plan, clock.GetUtcNow());
        var stage = round.State == RoundState.Draft || now < plan.OpensAt ? BallotStage.NotOpen
            : round.State == RoundState.Open && now <= plan.ClosesAt ? BallotStage.Open
            : BallotStage.Closed;
        // Once it is frozen nobody can know.
        var hasAnswered = round.State is not RoundState.Draft && round.State < RoundState.Frozen && await answered.RunAsync(round, respondent.Id, cancel);
        return new BallotState(round.Id, plan.Title, stage, hasAnswered, plan.OpensAt, plan.ClosesAt);
    }
}
