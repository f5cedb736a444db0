using Hotline.Casework.Intake;
using Hotline.Casework.Open311;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.Tests.Casework.Messages;

namespace Hotline.Tests.Casework.Open311;

/// <summary>Two states stand for all of ours.</summary>
public sealed class TellingAState
{
    private static readonly DateTimeOffset Filed = Examples.FridayMorning;

    public static TheoryData<TicketState> States => [.. Enum.GetValues<TicketState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Is_closed_once_it_is_answered_or_ended(TicketState state)
    {
        TicketState[] closed = [TicketState.NotAccepted, TicketState.Replied, TicketState.Closed, TicketState.Merged, TicketState.Withdrawn, TicketState.Archived];
        var request = ServiceRequest.Of(FileIn(state), SampleCity.City);
        Assert.Equal(closed.Contains(state) ? "closed" : "open", request.Status);
        Assert.Equal(Words.Of(state).Zh, request.StatusNotes);
    }

    [Fact]
    public void Gives_the_time_it_closed_or_else_of_the_last_public_step()
    {
        Assert.Equal("2026-11-21T10:00:00+08:00", ServiceRequest.Of(FileIn(TicketState.Closed), SampleCity.City).UpdatedDatetime);
        Assert.Equal("2026-11-22T10:00:00+08:00", ServiceRequest.Of(FileIn(TicketState.Redo), SampleCity.City).UpdatedDatetime);
    }

    [Fact]
    public void Masks_contact_data_in_what_the_client_reads()
    {
        var request = ServiceRequest.Whole(FileIn(TicketState.Redo, "请打 19900000001。"), SampleCity.City);
        Assert.DoesNotContain("19900000001", request.Description, StringComparison.Ordinal);
        Assert.Equal("重办中：诉求已登记。", request.StatusNotes);
    }

    /// <summary>In its state since the day after filing; the last public step was another day later.</summary>
    private static TicketFile FileIn(TicketState state, string? body = null)
    {
        var content = Examples.Outage with { Body = body ?? Examples.Outage.Body };
        var routing = new RoutingDecision("power-supply", [], "0101", 1, true, ["power-supply"], []);
        var ticket = new Ticket("0123456789AB", content, Filed, new Promise(new DateOnly(2026, 11, 27), Filed.AddDays(7), false, "none"), state, routing, null, 1)
        {
            StateSince = Filed.AddDays(1),
        };
        var said = new Registered([]);
        return new TicketFile(new TicketVersion(ticket, default), [new TicketEvent(Filed.AddDays(2), said, said.Say(ticket, SampleCity.City))]);
    }
}
