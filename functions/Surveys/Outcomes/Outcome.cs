namespace Hotline.Surveys.Outcomes;

/// <summary>What became of one accepted element.</summary>
/// <param name="Key">Of its message: the same for every delivery of it.</param>
/// <param name="Element">Names the element for good: a hash of its delivery and its place there.</param>
/// <param name="Gateway">Who delivered it.</param>
/// <param name="Kind">As far as is known here; see <see cref="OutcomePlan"/> for what it is in the end.</param>
/// <param name="Review">For a person to read; null for none.</param>
public sealed record Outcome(OutcomeKey Key, string Element, string Gateway, OutcomeKind Kind, SmsReview? Review);
