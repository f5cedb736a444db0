using System.Text.Json;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Sms.Texts;
using Hotline.Surveys.Invitations;
using Hotline.Surveys.Outcomes;
using Hotline.Surveys.Parsing;

namespace Hotline.Surveys.Answers;

/// <summary>
/// Decides what a message rates: a code in the text says it before the extension it came to, that before the single open invitation, and that before the only
/// unit of the only open round. In memory; an unknown code may make the rounds be read again.
/// </summary>
public sealed class JudgeSms(OpenRounds rounds, Invitees invitees, SmsSenderSigns senders, SmsKeys keys)
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
                ? await RateAsync(sms, caller, [(new AnswerTarget(round, only.Id), level)], comment, cancel)
                : new JudgedSms(OutcomeKind.Ambiguous, "codeMissing"),
            // What answers a round that is over must not count in another one.
            (_, _, []) => new JudgedSms(OutcomeKind.Late, "roundClosed"),
            (_, _, [{ Units: [var unit] } one]) => await RateAsync(sms, caller, [(new AnswerTarget(one.Round, unit.Id), level)], comment, cancel),
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

        return await RateAsync(sms, caller, targets, rated.Comment, cancel);
    }

    private async ValueTask<JudgedSms> StrangeCodeAsync(InboundSms sms, Caller caller, CancellationToken cancel)
    {
        var open = await rounds.AllAsync(cancel);
        var asked = Asked(sms, Answered(sms, caller), open);
        return open.Count == 0
            ? new JudgedSms(OutcomeKind.Late, "noOpenRound")
            : new JudgedSms(OutcomeKind.Unparsable, "unknownCode") { Prompt = asked.Count == 1 ? new Prompt(PromptKind.Hint, asked) : null };
    }

    private async ValueTask<JudgedSms> RateAsync(
        InboundSms sms, Caller caller, IReadOnlyList<(AnswerTarget Unit, int Level)> targets, string? comment, CancellationToken cancel)
    {
        var (respondent, stamp) = (caller.Respondent!, new OrderStamp(sms.SentAt, keys.OrderKey(sms)));
        var ratings = new List<RoundRating>();
        foreach (var (unit, level) in targets)
        {
            if (await invitees.VoterAsync(unit.Round, respondent, cancel) is { } voter)
            {
                ratings.Add(new RoundRating(unit.Round.Id, new Rating(voter.Id, voter.Group, unit.UnitId, level, stamp, Channel.Sms) { Area = voter.Area }));
            }
        }

        return ratings.Count == 0
            ? new JudgedSms(OutcomeKind.Stranger, "notInvited")
            : new JudgedSms(OutcomeKind.Counted) { Ratings = ratings, HasComment = comment is not null };
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
