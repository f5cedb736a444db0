using Hotline.City.Directory;
using Hotline.Evaluation.Ballots;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Sms.Texts;

namespace Hotline.Surveys.Answers;

/// <summary>Notes at the invitation of a respondent who cast a web ballot that it is answered.</summary>
public sealed class FollowBallot(
    RoundStore rounds, HasAnswered answered, LiveDirectory directory, SmsKeys keys, MarkAnswered mark, BallotPokes pokes)
{
    public async Task RunAsync(BallotPoke poke, CancellationToken cancel)
    {
        if (directory.Current.Respondent(poke.Respondent) is not { } respondent || await rounds.FindAsync(poke.Round, cancel) is not { Round: var round })
        {
            return;
        }

        if (await answered.RunAsync(round, respondent.Id, cancel))
        {
            await mark.RunAsync(round.Id, [keys.PhoneHash(respondent.Phone)], cancel);
        }
        else if (round.State < RoundState.Closed)
        {
            // Once the round is sealed nothing comes any more.
            await pokes.AwaitAsync(poke, cancel);
        }
    }
}
