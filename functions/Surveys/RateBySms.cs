using Hotline.Evaluation;
using Hotline.Sms;
using Microsoft.Extensions.Logging;

namespace Hotline.Surveys;

/// <summary>
/// Counts a batch of answers, does what follows from them, and last writes one outcome for every element. Safe to repeat from anywhere: the ledger knows its
/// answers, what follows is done once by its own keys and marks, and the first outcome of an element stands.
/// </summary>
public sealed class RateBySms(
    FindCallers find, JudgeSms judge, CountRatings count, FollowAnswers follow, MakeOutcome outcomes, OutcomeStore store, ILogger<RateBySms> log)
{
    public async Task RunAsync(IReadOnlyList<ReceivedText> texts, CancellationToken cancel)
    {
        var callers = await find.RunAsync(texts.Select(text => text.Sms).OfType<InboundSms>(), cancel);
        var messages = new List<JudgedText>();
        foreach (var text in texts.Where(text => text.Sms is not null))
        {
            var caller = callers[text.Sms!.Phone];
            messages.Add(new JudgedText(text, text.Sms, caller, await judge.RunAsync(text.Sms, caller, cancel)));
        }

        var ratings = await count.RunAsync(messages.SelectMany(m => m.Judged.Ratings), cancel);
        await follow.RunAsync(messages, ratings, cancel);
        Outcome[] all =
        [
            .. messages.Select(m => outcomes.Of(m, [.. m.Judged.Ratings.Select(r => ratings[r])])),
            .. texts.Where(text => text.Sms is null).Select(outcomes.OfBadElement),
        ];
        await store.WriteAsync(all, cancel);
        Log(texts[0].Gateway, messages, all);
    }

    private void Log(string gateway, List<JudgedText> messages, Outcome[] all)
    {
        foreach (var kind in all.CountBy(outcome => outcome.Kind))
        {
            log.BatchHandled(gateway, kind.Key, kind.Value);
        }

        if (messages.Count(m => m.Sms.IsTimeMissing) is > 0 and var without)
        {
            log.TimesMissing(gateway, without);
        }
    }
}
