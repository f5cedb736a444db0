using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Hotline.Surveys.Outcomes;
using Microsoft.Extensions.Logging;

namespace Hotline.Surveys.Answers;

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
            messages.Add(new JudgedText(text, text.Sms, caller, await JudgeAsync(text, text.Sms, caller, cancel)));
        }

        var ratings = await count.RunAsync(messages.SelectMany(m => m.Judged.Ratings), cancel);
        await follow.RunAsync(messages, ratings, cancel);
        Outcome[] all =
        [
            .. messages.Select(m => outcomes.Of(m, [.. m.Judged.Ratings.Select(r => ratings[r])])),
            .. texts.Where(text => text.Sms is null).Select(outcomes.OfBadElement),
        ];
        await store.WriteAsync(all, cancel);
        Log(messages, all);
    }

    /// <summary>Where the gateway gives no time, an old answer that it delivers again looks new; its id tells.</summary>
    private async ValueTask<JudgedSms> JudgeAsync(ReceivedText text, InboundSms sms, Caller caller, CancellationToken cancel)
    {
        var judged = await judge.RunAsync(sms, caller, cancel);
        return sms is { IsTimeMissing: true, Id: not null } && judged.Ratings.Count > 0
            && await store.IsKnownAsync(outcomes.FilingOf(text, sms), outcomes.ElementOf(text), cancel)
                ? new JudgedSms(OutcomeKind.Duplicate)
                : judged;
    }

    private void Log(List<JudgedText> messages, Outcome[] all)
    {
        foreach (var kind in all.CountBy(outcome => (outcome.Gateway, outcome.Kind)))
        {
            log.BatchHandled(kind.Key.Gateway, kind.Key.Kind, kind.Value);
        }

        foreach (var gateway in messages.Where(m => m.Sms.IsTimeMissing).CountBy(m => m.Text.Gateway))
        {
            log.TimesMissing(gateway.Key, gateway.Value);
        }
    }
}
