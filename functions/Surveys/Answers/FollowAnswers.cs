using Hotline.Evaluation.Ledger;
using Hotline.Surveys.Outcomes;

namespace Hotline.Surveys.Answers;

/// <summary>What messages bring about besides being counted: wishes are heeded, invitations noted as answered, doubtful answers met with a hint or a question.</summary>
public sealed class FollowAnswers(ApplyOptOut heed, MarkAnswered mark, PromptRespondent prompt)
{
    internal async Task RunAsync(IReadOnlyList<JudgedText> messages, IReadOnlyDictionary<RoundRating, RatingOutcome> ratings, CancellationToken cancel)
    {
        // One after the other, in the order they were sent: two of one phone must not meet.
        foreach (var wish in messages.Where(m => m.Judged.Kind is OutcomeKind.OptOut or OutcomeKind.Rejoin).OrderBy(m => m.Sms.SentAt))
        {
            await heed.RunAsync(wish, wish.Judged.Kind == OutcomeKind.OptOut, cancel);
        }

        var answered = from message in messages
                       from rating in message.Judged.Ratings
                       where ratings[rating] != RatingOutcome.Closed
                       from invitation in message.Caller.Invitations
                       where invitation.RoundId == rating.RoundId
                       select (message.Caller.PhoneHash, Invitation: invitation);
        await mark.RunAsync([.. answered.DistinctBy(a => (a.PhoneHash, a.Invitation.RoundId))], cancel);

        var doubtful = messages.Where(m => m.Judged.Prompt is not null).DistinctBy(m => (m.Caller.PhoneHash, m.Judged.Prompt!.Kind, m.Judged.Prompt.First.Round.Id));
        await Task.WhenAll(doubtful.Select(m => prompt.RunAsync(m, m.Judged.Prompt!, cancel)));
    }
}
