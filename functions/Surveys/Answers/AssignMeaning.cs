using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Sms.Texts;
using Hotline.Surveys.Outcomes;

namespace Hotline.Surveys.Answers;

public abstract record MeaningOutcome
{
    /// <summary>Now, or before by the same person.</summary>
    public sealed record Given(SmsReview Review) : MeaningOutcome;

    public sealed record NotFound : MeaningOutcome;

    /// <summary>It has another meaning, or from somebody else.</summary>
    public sealed record Taken(SmsMeaning Meaning) : MeaningOutcome;

    public sealed record AlreadyCounted : MeaningOutcome;

    public sealed record NoRespondent : MeaningOutcome;

    public sealed record OutsideTheRound : MeaningOutcome;

    public sealed record RoundNotFound : MeaningOutcome;

    /// <summary>Units that the round does not ask about, by their place in the answers.</summary>
    public sealed record UnknownUnits(IReadOnlyList<int> Places) : MeaningOutcome;
}

/// <summary>
/// Gives a message that the machine did not understand its meaning, once, and counts it as the respondent's answer of the moment it was sent. First the
/// meaning is written under the message's ETag, then the ledger counts, then what it said is added: who crashes in between says the same again.
/// </summary>
public sealed class AssignMeaning(SmsReviewStore reviews, RoundStore rounds, RespondentsByHash respondents, Invitees invitees, CountRatings count, MarkAnswered mark)
{
    public async Task<MeaningOutcome> RunAsync(OutcomeKey id, SmsMeaning meaning, CancellationToken cancel)
    {
        while (await reviews.FindAsync(id, cancel) is { } stored)
        {
            if (stored.Review.Meaning is { } there && !there.Repeats(meaning))
            {
                return new MeaningOutcome.Taken(there);
            }

            if (stored.Review.Meaning is null && await RefuseAsync(stored.Review, meaning, cancel) is { } refusal)
            {
                return refusal;
            }

            var taken = stored.Review.Meaning is null ? await reviews.TryGiveMeaningAsync(stored, meaning, cancel) : stored;
            if (taken is not null && await CountAsync(taken, cancel) is { } outcome)
            {
                return outcome;
            }
        }

        return new MeaningOutcome.NotFound();
    }

    private async Task<MeaningOutcome?> RefuseAsync(SmsReview review, SmsMeaning meaning, CancellationToken cancel)
    {
        if (meaning.Round is null)
        {
            return null;
        }

        var round = (await rounds.FindAsync(meaning.Round, cancel))?.Round;
        var unknown = round is null ? [] : meaning.Answers.Index().Where(a => round.UnitPlace(a.Item.Unit) is null).Select(a => a.Index).ToList();
        return round is null or { State: RoundState.Draft } ? new MeaningOutcome.RoundNotFound()
            : review.Kind == SmsReviewKind.Comment ? new MeaningOutcome.AlreadyCounted()
            : await VoterAsync(review, round.Id, cancel) is null ? new MeaningOutcome.NoRespondent()
            : round.State >= RoundState.Closed || !round.Admits(review.SentAt) ? new MeaningOutcome.OutsideTheRound()
            : unknown.Count > 0 ? new MeaningOutcome.UnknownUnits(unknown)
            : null;
    }

    /// <returns>Null if the message changed meanwhile.</returns>
    private async Task<MeaningOutcome?> CountAsync(StoredReview stored, CancellationToken cancel)
    {
        var (review, meaning) = (stored.Review, stored.Review.Meaning!);
        if (meaning.Answers.All(a => a.Outcome is not null))
        {
            return new MeaningOutcome.Given(review);
        }

        if (await VoterAsync(review, meaning.Round!, cancel) is not { } voter)
        {
            return await reviews.TryGiveMeaningAsync(stored, null, cancel) is null ? null : new MeaningOutcome.NoRespondent();
        }

        var stamp = new OrderStamp(review.SentAt, review.OrderKey);
        var ratings = meaning.Answers.Select(a => new RoundRating(meaning.Round!, new Rating(voter.Id, voter.Group, a.Unit, a.Level, stamp, Channel.Sms) { Area = voter.Area })).ToList();
        var outcomes = await count.RunAsync(ratings, cancel);
        if (outcomes.Values.Contains(RatingOutcome.Closed))
        {
            return await reviews.TryGiveMeaningAsync(stored, null, cancel) is null ? null : new MeaningOutcome.OutsideTheRound();
        }

        await mark.RunAsync(meaning.Round!, [review.PhoneHash!], cancel);
        var counted = meaning with { Answers = [.. meaning.Answers.Zip(ratings, (a, rating) => a with { Outcome = CountRatings.KindOf([outcomes[rating]]) })] };
        return await reviews.TryGiveMeaningAsync(stored, counted, cancel) is { } written ? new MeaningOutcome.Given(written.Review) : null;
    }

    private async Task<Invitee?> VoterAsync(SmsReview review, string round, CancellationToken cancel) =>
        review.PhoneHash is { } hash && respondents.Find(hash) is { } respondent && (await rounds.FindAsync(round, cancel))?.Round is { } known
            ? await invitees.VoterAsync(known, respondent, cancel)
            : null;
}
