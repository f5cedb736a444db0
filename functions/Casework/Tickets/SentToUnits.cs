using Hotline.City.Calendar;
using Hotline.City.Directory;

namespace Hotline.Casework.Tickets;

/// <summary>派单, by the router (By is null in the dispatch) or by the desk.</summary>
internal sealed record SentToUnits(Dispatch Dispatch, string? Note = null) : Step
{
    internal override string? Internal => Note;

    /// <summary>The dispatch to these units, and the word about a date later than promised.</summary>
    public static IEnumerable<Step> Of(Ticket ticket, Dispatch dispatch, string? note = null)
    {
        yield return new SentToUnits(dispatch with { Attempt = (ticket.Dispatch?.Attempt ?? 0) + 1 }, note);
        if (dispatch.Due.Date > ticket.Due.Date)
        {
            yield return new LaterThanPromised(ticket.Due, dispatch.Due);
        }
    }

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with
    {
        State = TicketState.PendingSign,
        Dispatch = Dispatch,
        Parts = [.. Dispatch.Co.Select(unit => new Part(unit, at, null))],
        SignedAt = null,
        ContactedAt = null,
        ContactAttempts = 0,
    };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var lead = city.NameOf(Dispatch.Lead);
        var co = string.Join('、', Dispatch.Co.Select(city.NameOf));
        var (zhCo, enCo) = co.Length == 0 ? ("", "") : ($"，{co}协办", $", together with {co}");
        return before.Dispatch is not null
            ? new Words("redispatched", $"已改派至{lead}（牵头）{zhCo}。", $"Handed over to {lead}{enCo}.")
            : new Words("dispatched", $"已派单至{lead}（牵头）{zhCo}。", $"Sent to {lead}{enCo}.");
    }
}

/// <summary>The category's term ends later than what the writer was told.</summary>
internal sealed record LaterThanPromised(Promise Told, Promise Due) : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket;

    internal override Words Say(Ticket before, CityDirectory city) => new(
        "laterThanPromised",
        $"按派单目录，该类事项的办理期限为 {TicketWords.Date(Due.Date)}，晚于受理时告知的 {TicketWords.Date(Told.Date)}。",
        $"For this kind of matter the catalogue sets {TicketWords.Date(Due.Date)}, later than {TicketWords.Date(Told.Date)} as promised at filing.");
}

/// <summary>转人工派单: the router was not sure, or may not dispatch.</summary>
internal sealed record SentToDesk : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { State = TicketState.PendingDispatch };

    internal override Words Say(Ticket before, CityDirectory city) =>
        new("pendingDispatch", "已转热线办人工派单。", "The hotline office will choose the responsible unit.");
}
