using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Merging;

/// <summary>并单: this ticket goes with another about the same matter, and is answered with it.</summary>
/// <param name="Primary">The other's number.</param>
/// <param name="Note">For staff only.</param>
internal sealed record MergeTicket(string Primary, string? Note = null) : ITicketCommand
{
    public static string Name => "merge";

    /// <summary>The other ticket as it stands, read beforehand; null when there is none.</summary>
    internal Ticket? Other { get; init; }

    public IEnumerable<FieldError> Check()
    {
        FieldError?[] errors = [Field.Required("primary", Primary, MessageLimits.Title), Field.Optional("note", Note, Field.Note)];
        return errors.OfType<FieldError>();
    }

    public Decision Decide(Ticket ticket, Deciding with) => Other is null
        ? Decision.No(Refusal.Field("primary", "没有此编号的工单 / there is no ticket with this number"))
        : WhyNot(ticket, Other) is { } refusal
            ? Decision.No(refusal)
            : Decision.Take(new MergedInto(Other.Number, CleanText.Paragraphs(Note)));

    private static Refusal? WhyNot(Ticket ticket, Ticket other)
    {
        if (other.Number == ticket.Number)
        {
            return Refusal.Rule("merge-with-itself", "A ticket cannot be merged into itself.", "不能并入自身。");
        }

        if (other.Merge is { } merge)
        {
            var primary = TicketNumbers.Print(merge.Primary);
            return Refusal.Rule("primary-merged", $"That ticket is itself merged into {primary}; merge into that one.", $"该工单已并入 {primary}，请并入 {primary}。");
        }

        if (ticket.Followers.Count > 0)
        {
            return Refusal.Rule("has-followers", "Other tickets are merged into this one. Merge the other way round, or unmerge them first.", "已有其他工单并入本工单，请反向并单，或先撤销并单。");
        }

        if (other.Followers.Count >= TicketLimits.MostFollowers)
        {
            return TicketLimits.Full;
        }

        return other.State == TicketState.Replied || LifeCycle.Unanswered.Contains(other.State)
            ? null
            : Refusal.Rule("primary-not-open", "That ticket is over; merge into an open one.", "该工单已办结或终止，请并入仍在办理的工单。");
    }
}

internal sealed record MergedInto(string Primary, string? Note) : Step
{
    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) =>
        ticket with { State = TicketState.Merged, Merge = new Merge(Primary, ticket.State, at) };

    /// <summary>The other's number is not told: it may be another enterprise's.</summary>
    internal override Words Say(Ticket before, CityDirectory city) => new(
        "merged",
        "与此前收到的同一事项合并办理，答复后将在此告知。",
        "It is handled together with an earlier message about the same matter; the answer will appear here.");
}
