using System.Text.Json;
using Hotline.Evaluation;
using Hotline.Surveys.Gateways;
using Microsoft.Extensions.Logging;

namespace Hotline.Surveys;

/// <summary>
/// Counts a batch of answers: all its ratings of a round in one call to the ledger, then a review row for each message that a person
/// has to read. Safe to repeat: the ledger knows its answers, and a review row is written over by itself.
/// </summary>
public sealed class RateBySms(JudgeSms judge, Ledger ledger, SmsReviews reviews, SmsReviewStore store, SmsInbox inbox, ILogger<RateBySms> log)
{
    private sealed record Message(InboundSms Sms, JudgedSms Judged);

    public async Task RunAsync(SmsBatch batch, CancellationToken cancel)
    {
        var messages = new List<Message>();
        var kept = new List<SmsReview>();
        foreach (var element in await ElementsAsync(batch, cancel))
        {
            if (Read(batch, element) is { } sms)
            {
                messages.Add(new Message(sms, await judge.RunAsync(sms, cancel)));
            }
            else
            {
                kept.Add(reviews.OfBadElement(batch.Provider, element, batch.ReceivedAt));
            }
        }

        var outcomes = await CommitAsync([.. messages.SelectMany(m => m.Judged.Ratings)], cancel);
        kept.AddRange(messages.SelectMany(m => ReviewOf(batch, m, outcomes)));
        await store.WriteAsync(kept, cancel);
        Log(batch, messages, kept, outcomes.Values);
    }

    private async Task<IReadOnlyList<JsonElement>> ElementsAsync(SmsBatch batch, CancellationToken cancel)
    {
        if (batch.Blob is not { } blob)
        {
            return batch.Elements;
        }

        using var json = JsonDocument.Parse(await inbox.ReadAsync(blob, cancel));
        return [json.RootElement.Clone()];
    }

    private static InboundSms? Read(SmsBatch batch, JsonElement element) => batch.Provider switch
    {
        AliyunSms.Provider => AliyunSms.Read(element, batch.ReceivedAt),
        var other => throw new InvalidOperationException($"There is no gateway {other}."),
    };

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

    private IEnumerable<SmsReview> ReviewOf(SmsBatch batch, Message message, Dictionary<RoundRating, RatingOutcome> outcomes)
    {
        var isLate = message.Judged.Ratings.Any(r => outcomes[r] == RatingOutcome.Closed);
        var kind = isLate ? SmsReviewKind.Late : message.Judged.Kind;
        return kind is { } because ? [reviews.Of(message.Sms, batch.ReceivedAt, because, isLate ? "roundClosed" : message.Judged.Reason)] : [];
    }

    private void Log(SmsBatch batch, List<Message> messages, List<SmsReview> kept, IReadOnlyCollection<RatingOutcome> outcomes)
    {
        var counts = outcomes.CountBy(o => o).ToDictionary();
        var counted = counts.GetValueOrDefault(RatingOutcome.Counted);
        var changed = counts.GetValueOrDefault(RatingOutcome.Changed);
        var duplicate = counts.GetValueOrDefault(RatingOutcome.Duplicate);
        var older = counts.GetValueOrDefault(RatingOutcome.Older);
        log.BatchRated(batch.Provider, messages.Count, counted, changed, duplicate, older);
        foreach (var kind in kept.CountBy(r => r.Kind))
        {
            log.BatchReviewed(batch.Provider, kind.Key, kind.Value);
        }

        if (messages.Count(m => m.Sms.IsTimeMissing) is > 0 and var without)
        {
            log.TimesMissing(batch.Provider, without);
        }
    }
}
