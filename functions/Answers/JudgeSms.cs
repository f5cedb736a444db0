using System.Text.Json;
using Hotline.Evaluation;
using Hotline.Sms;
using Hotline.Surveys;

namespace Hotline.Answers;

/// <summary>
/// Decides what a message rates: a code in the text says it before the extension it came to, that before the single open invitation, and that before the only
/// unit of the only open round. In memory; an unknown code may make the rounds be read again.
/// </summary>
public sealed class JudgeSms(OpenRounds rounds, OurSenders senders, SmsKeys keys)
{
    public async ValueTask<JudgedSms> RunAsync(InboundSms sms, Caller caller, CancellationToken cancel)
    {
        var own = QuotedText.Strip(sms.Text, senders.Signs, [.. caller.Invitations.SelectMany(invitation => invitation.Texts)]);
        var answer = own is null ? new SmsAnswer.Unclear(UnclearReason.Quoted) : AnswerParser.Parse(own);
        return answer switch
        {
            SmsAnswer.OptOut => new JudgedSms(OutcomeKind.OptOut),
            SmsAnswer.Rejoin => new JudgedSms(OutcomeKind.Rejoin),
            _ when caller.Respondent is null => new JudgedSms(OutcomeKind.Stranger),
            SmsAnswer.Unclear unclear => await DoubtAsync(sms, caller, own, unclear.Reason, cancel),
            SmsAnswer.Rated { Levels: [{ Code: null, Level: var level }] } rated => await RateOnlyAsync(sms, caller, level, rated.Comment, cancel),
            SmsAnswer.Rated rated => await RateCodedAsync(sms, caller, rated, cancel),
            _ => throw new InvalidOperationException(answer.ToString()),
        };
    }

    private async ValueTask<JudgedSms> DoubtAsync(InboundSms sms, Caller caller, string? own, UnclearReason reason, CancellationToken cancel)
    {
        var asked = HintRules.MayFollow(own, reason) ? Asked(sms, Answered(sms, caller), await rounds.AllAsync(cancel)) : [];
        return new JudgedSms(OutcomeKind.Unparsable, Word(reason)) { Prompt = asked.Count == 1 ? new Prompt(PromptKind.Hint, asked) : null };
    }

    private async ValueTask<JudgedSms> RateOnlyAsync(InboundSms sms, Caller caller, int level, string? comment, CancellationToken cancel)
    {
        var (open, invited) = (await rounds.AllAsync(cancel), Answered(sms, caller));
        var asked = Asked(sms, invited, open);
        return (open, invited.Count, asked) switch
        {
            ([], _, _) => new JudgedSms(OutcomeKind.Late, "noOpenRound"),
            (_, 0, _) => open is [{ Roster: [var only] } round]
                ? Rate(sms, caller, [(new AnswerTarget(round.Id, only.Id), level)], comment)
                : new JudgedSms(OutcomeKind.Ambiguous, "codeMissing"),
            // What answers a round that is over must not count in another one.
            (_, _, []) => new JudgedSms(OutcomeKind.Late, "roundClosed"),
            (_, _, [{ Units: [var unit] } one]) => Rate(sms, caller, [(new AnswerTarget(one.Round.Id, unit.Id), level)], comment),
            _ => new JudgedSms(OutcomeKind.Ambiguous, "codeMissing") { Prompt = new Prompt(PromptKind.Question, asked) },
        };
    }

    /// <summary>All codes or none: a text with a code that is nobody's may mean something else altogether.</summary>
    private async ValueTask<JudgedSms> RateCodedAsync(InboundSms sms, Caller caller, SmsAnswer.Rated rated, CancellationToken cancel)
    {
        var targets = new List<(AnswerTarget Unit, int Level)>();
        foreach (var (code, level) in rated.Levels)
        {
            if (await rounds.FindAsync(code!, cancel) is not { } unit)
            {
                return await StrangeCodeAsync(sms, caller, cancel);
            }

            targets.Add((unit, level));
        }

        return Rate(sms, caller, targets, rated.Comment);
    }

    private async ValueTask<JudgedSms> StrangeCodeAsync(InboundSms sms, Caller caller, CancellationToken cancel)
    {
        var open = await rounds.AllAsync(cancel);
        var asked = Asked(sms, Answered(sms, caller), open);
        return open.Count == 0
            ? new JudgedSms(OutcomeKind.Late, "noOpenRound")
            : new JudgedSms(OutcomeKind.Unparsable, "unknownCode") { Prompt = asked.Count == 1 ? new Prompt(PromptKind.Hint, asked) : null };
    }

    private JudgedSms Rate(InboundSms sms, Caller caller, IReadOnlyList<(AnswerTarget Unit, int Level)> targets, string? comment)
    {
        var (respondent, stamp) = (caller.Respondent!, new OrderStamp(sms.SentAt, keys.OrderKey(sms)));
        return new JudgedSms(OutcomeKind.Counted)
        {
            Ratings = [.. targets.Select(t => new RoundRating(t.Unit.RoundId, new Rating(respondent.Id, respondent.Group, t.Unit.UnitId, t.Level, stamp, Channel.Sms) { Area = respondent.TownshipUnitId }))],
            HasComment = comment is not null,
        };
    }

    private IReadOnlyList<Invitation> Answered(InboundSms sms, Caller caller) =>
        AnsweredInvitations.Of(sms, caller.Invitations.Where(invitation => invitation.Respondent == caller.Respondent!.Id), senders.BySign(sms));

    /// <summary>Those whose round took answers when the text was sent, the latest first.</summary>
    private static List<AskedRound> Asked(InboundSms sms, IReadOnlyList<Invitation> invitations, IReadOnlyList<Round> open) =>
    [
        .. from invitation in invitations
           orderby invitation.InvitedAt descending, invitation.RoundId
           from round in open
           where round.Id == invitation.RoundId && round.Admits(sms.SentAt)
           select new AskedRound(invitation, round),
    ];

    private static string Word(UnclearReason reason) => JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());
}
