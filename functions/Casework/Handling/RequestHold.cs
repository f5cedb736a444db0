using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>挂账申请: the matter cannot be settled soon. The enterprise gets a staged reply now and the next one by a date (Zhongshan: 一跟到底).</summary>
/// <param name="NextReply">CityDirectory date, after today, at most <c>Clocks:HoldDays</c> ahead.</param>
/// <param name="StagedReply">Public once the hold is approved.</param>
/// <param name="Reason">For staff only.</param>
internal sealed record RequestHold(DateOnly NextReply, string StagedReply, string Reason) : ITicketCommand
{
    public static string Name => "request-hold";

    public IEnumerable<FieldError> Check()
    {
        FieldError?[] errors =
        [
            Field.Required("stagedReply", CleanText.Paragraphs(StagedReply), Field.Text),
            Field.Required("reason", CleanText.Paragraphs(Reason), Field.Note),
        ];
        return errors.OfType<FieldError>();
    }

    public Decision Decide(Ticket ticket, Deciding with)
    {
        if (ticket.Pending(RequestKind.Hold) is not null)
        {
            return Decision.No(HandlingRefusals.RequestPending);
        }

        var request = ticket.Ask(RequestKind.Hold, with) with { Until = NextReply };
        return CheckNextReply(NextReply, with) is { } wrong
            ? Decision.No(wrong)
            : Decision.Take(new RequestMade(request, CleanText.Paragraphs(Reason)) { StagedReply = CleanText.Paragraphs(StagedReply) });
    }

    /// <returns>Null when it is after today and not too far off.</returns>
    public static Refusal? CheckNextReply(DateOnly date, Deciding with)
    {
        var days = with.Terms.Options.HoldDays;
        return date > with.Today && date <= with.Today.AddDays(days)
            ? null
            : Refusal.Field("nextReply", $"须在今天之后 {days} 天内 / must lie within the {days} days after today");
    }
}
