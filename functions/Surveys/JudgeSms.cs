using System.Text.Json;
using Hotline.Directory;
using Hotline.Evaluation;
using Hotline.Sms;

namespace Hotline.Surveys;

/// <summary>Decides from text, sender and open rounds what a message rates. In memory; an unknown code may make the rounds be read again.</summary>
public sealed class JudgeSms(CityDirectory directory, OpenRounds rounds, SmsKeys keys)
{
    private sealed record Target(AnswerTarget Unit, int Level);

    public async ValueTask<JudgedSms> RunAsync(InboundSms sms, CancellationToken cancel)
    {
        var answer = AnswerParser.Parse(sms.Text);
        if (answer is SmsAnswer.OptOut)
        {
            return JudgedSms.ToReview(SmsReviewKind.OptOut);
        }

        if (Phone.ToE164(sms.Phone) is not { } phone || directory.Current.RespondentByPhone(phone) is not { } respondent)
        {
            return JudgedSms.ToReview(SmsReviewKind.Stranger);
        }

        return answer switch
        {
            SmsAnswer.Unclear unclear => JudgedSms.ToReview(SmsReviewKind.Unparsable, Word(unclear.Reason)),
            SmsAnswer.Rated { Levels: [{ Code: null, Level: var level }] } rated => await RateOnlyAsync(sms, respondent, level, rated.Comment, cancel),
            SmsAnswer.Rated rated => await RateCodedAsync(sms, respondent, rated, cancel),
            _ => throw new InvalidOperationException(answer.ToString()),
        };
    }

    private async ValueTask<JudgedSms> RateOnlyAsync(InboundSms sms, Respondent respondent, int level, string? comment, CancellationToken cancel)
    {
        var open = await rounds.AllAsync(cancel);
        return open switch
        {
            [] => JudgedSms.ToReview(SmsReviewKind.Late, "noOpenRound"),
            [{ Roster: [var unit] } round] => Rate(sms, respondent, [new Target(new AnswerTarget(round.Id, unit.Id), level)], comment),
            _ => JudgedSms.ToReview(SmsReviewKind.Ambiguous, "codeMissing"),
        };
    }

    /// <summary>All codes or none: a text with a code that is nobody's may mean something else altogether.</summary>
    private async ValueTask<JudgedSms> RateCodedAsync(InboundSms sms, Respondent respondent, SmsAnswer.Rated rated, CancellationToken cancel)
    {
        var targets = new List<Target>();
        foreach (var (code, level) in rated.Levels)
        {
            if (await rounds.FindAsync(code!, cancel) is not { } unit)
            {
                return (await rounds.AllAsync(cancel)).Count == 0
                    ? JudgedSms.ToReview(SmsReviewKind.Late, "noOpenRound")
                    : JudgedSms.ToReview(SmsReviewKind.Unparsable, "unknownCode");
            }

            targets.Add(new Target(unit, level));
        }

        return Rate(sms, respondent, targets, rated.Comment);
    }

    private JudgedSms Rate(InboundSms sms, Respondent respondent, IReadOnlyList<Target> targets, string? comment)
    {
        var stamp = new OrderStamp(sms.SentAt, keys.OrderKey(sms));
        return new JudgedSms(
            [.. targets.Select(t => new RoundRating(t.Unit.RoundId, new Rating(respondent.Id, respondent.Group, t.Unit.UnitId, t.Level, stamp, Channel.Sms)))],
            comment is null ? null : SmsReviewKind.Comment);
    }

    private static string Word(UnclearReason reason) => JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());
}
