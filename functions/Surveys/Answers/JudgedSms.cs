using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Hotline.Evaluation.Ledger;
using Hotline.Surveys.Outcomes;

namespace Hotline.Surveys.Answers;

/// <summary>A rating and the round it belongs to.</summary>
public sealed record RoundRating(string RoundId, Rating Rating);

/// <summary>What a message is worth, before the ledger has seen it.</summary>
/// <param name="Kind"><see cref="OutcomeKind.Counted"/> with ratings to be counted; otherwise why there are none.</param>
/// <param name="Reason">More than the kind, in one word.</param>
public sealed record JudgedSms(OutcomeKind Kind, string? Reason = null)
{
    public IReadOnlyList<RoundRating> Ratings { get; init; } = [];

    /// <summary>Something was written beside the answer.</summary>
    public bool HasComment { get; init; }

    /// <summary>What may be written back; null for nothing.</summary>
    public Prompt? Prompt { get; init; }
}

/// <summary>A message on its way through the counting.</summary>
internal sealed record JudgedText(ReceivedText Text, InboundSms Sms, Caller Caller, JudgedSms Judged);
