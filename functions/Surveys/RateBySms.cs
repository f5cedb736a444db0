using Hotline.Evaluation;
using Hotline.Sms;
using Microsoft.Extensions.Logging;

namespace Hotline.Surveys;

/// <summary>
/// Counts a batch of answers: all its ratings of a round in one call to the ledger, then a review row for each message that a person
/// has to read. Safe to repeat: the ledger knows its answers, and a review row is written over by itself.
/// </summary>
public sealed class RateBySms(JudgeSms judge, Ledger ledger, SmsReviews reviews, SmsReviewStore store, ILogger<RateBySms> log)
{
    private sealed record Message(ReceivedText Text, InboundSms Sms, JudgedSms Judged);

    public async Task RunAsync(IReadOnlyList<ReceivedText> texts, CancellationToken cancel)
    {
        var messages = new List<Message>();
        var kept = new List<SmsReview>();
        foreach (var text in texts)
        {
            if (text.Sms is { } sms)
            {
                messages.Add(new Message(text, sms, await judge.RunAsync(sms, cancel)));
            }
            else
            {
                kept.Add(reviews.OfBadElement(text));
            }
        }

        var outcomes = await CommitAsync([.. messages.SelectMany(m => m.Judged.Ratings)], cancel);
        kept.AddRange(messages.SelectMany(m => ReviewOf(m, outcomes)));
        await store.WriteAsync(kept, cancel);
        Log(texts[0].Gateway, messages, kept, outcomes.Values);
    }

    private async Task<Dictionary<RoundRating, RatingOutcome>> CommitAsync(IReadOnlyList<RoundRating> ratings, CancellationToken cancel)
    {
        var outcomes = new Dictionary<RoundRating, RatingOutcome>(ReferenceEqualityComparer.Instance);
        foreach (var round in ratings.GroupBy(r => r.RoundId, StringComparer.Ordinal))
        {
            var ofRound = round.ToList();
            var results = await ledger.CommitAsync(round.Key, [.. ofRound.Select(r => r.Rating)], cancel);
            foreach (var (rating, outcome) in ofRound.Zip(results))
            {
                outcomes[rating] = outcome;
            }
        }

        return outcomes;
    }

    private IEnumerable<SmsReview> ReviewOf(Message message, Dictionary<RoundRating, RatingOutcome> outcomes)
    {
        var isLate = message.Judged.Ratings.Any(r => outcomes[r] == RatingOutcome.Closed);
        var kind = isLate ? SmsReviewKind.Late : message.Judged.Kind;
        return kind is { } because ? [reviews.Of(message.Sms, message.Text.ReceivedAt, because, isLate ? "roundClosed" : message.Judged.Reason)] : [];
    }

    private void Log(string gateway, List<Message> messages, List<SmsReview> kept, IReadOnlyCollection<RatingOutcome> outcomes)
    {
        var counts = outcomes.CountBy(o => o).ToDictionary();
        var counted = counts.GetValueOrDefault(RatingOutcome.Counted);
        var changed = counts.GetValueOrDefault(RatingOutcome.Changed);
        var duplicate = counts.GetValueOrDefault(RatingOutcome.Duplicate);
        var older = counts.GetValueOrDefault(RatingOutcome.Older);
        log.BatchRated(gateway, messages.Count, counted, changed, duplicate, older);
        foreach (var kind in kept.CountBy(r => r.Kind))
        {
            log.BatchReviewed(gateway, kind.Key, kind.Value);
        }

        if (messages.Count(m => m.Sms.IsTimeMissing) is > 0 and var without)
        {
            log.TimesMissing(gateway, without);
        }
    }
}
