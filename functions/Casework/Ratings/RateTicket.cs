using System.Text.Json.Serialization;
using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Ratings;

/// <summary>评价 the latest answer. From 基本满意 up it ends the ticket; below it opens a case (差评核实单) and the ticket waits for a call-back.</summary>
/// <param name="Level">1 (very dissatisfied) to 5.</param>
/// <param name="Reasons">Codes of <see cref="RatingReasons"/>.</param>
/// <param name="Text">The enterprise's own words, for staff.</param>
internal sealed record RateTicket(int Level, IReadOnlyList<string>? Reasons = null, string? Text = null) : ITicketCommand
{
    public static string Name => "rate";

    /// <summary>The closure its writer saw; null for the latest.</summary>
    [JsonIgnore]
    public int? Closure { get; init; }

    public IEnumerable<FieldError> Check()
    {
        if (!RatingLevels.IsLevel(Level))
        {
            yield return new FieldError("level", "1–5");
        }

        var reasons = Reasons ?? [];
        foreach (var (i, code) in reasons.Index())
        {
            if (RatingReasons.Find(code) is null || reasons.Take(i).Contains(code))
            {
                yield return new FieldError($"reasons[{i}]", "没有这个原因，或重复 / no such reason, or there twice");
            }
        }

        if (Field.Optional("text", Text, Field.Note) is { } tooLong)
        {
            yield return tooLong;
        }
    }

    public Decision Decide(Ticket ticket, Deciding with)
    {
        if (RatingGate.Refuse(ticket, Closure, with) is { } why)
        {
            return Decision.No(why);
        }

        var wantsCallBack = CallBackSample.Takes(ticket.Number, ticket.Closure!.No, with.Terms.Ratings.CallBackPercent);
        return Decision.Take(new ClosureRated(ticket.Closure.No, Level, Reasons ?? [], CleanText.Paragraphs(Text), wantsCallBack));
    }
}

/// <summary><paramref name="WantsCallBack"/> is what the sample says; a bad rating is always called back.</summary>
internal sealed record ClosureRated(int Closure, int Level, IReadOnlyList<string> Reasons, string? Text, bool WantsCallBack) : Step
{
    internal override string? Internal => Text;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at)
    {
        var isBad = RatingLevels.IsBad(Level);
        return ticket.WithClosure(Closure, closure => closure with
        {
            Rating = new ClosureRating(Level, at, Reasons),
            ClosedAt = isBad ? null : at,
            Case = isBad ? new BadRatingCase(at) : null,
            WantsCallBack = isBad || WantsCallBack,
        }) with
        { State = isBad ? TicketState.PendingCallBack : TicketState.Closed };
    }

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var level = RatingLevels.Of(Level);
        var reasons = Reasons.Select(RatingReasons.Find).OfType<RatingReason>().ToList();
        var (zh, en) = reasons.Count == 0
            ? ("", "")
            : ($"（{string.Join('、', reasons.Select(r => r.Zh))}）", $" ({string.Join(", ", reasons.Select(r => r.En))})");
        return new Words("rated", $"企业评价：{level.Zh}{zh}。", $"The enterprise rated the answer: {level.En}{en}.");
    }
}
