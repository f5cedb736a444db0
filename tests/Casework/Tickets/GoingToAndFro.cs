using Hotline.Casework.Commands;
using Hotline.Casework.Handling;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.Tests.Casework.Messages;

namespace Hotline.Tests.Casework.Tickets;

/// <summary>A ticket that is handed around far more often than any real one.</summary>
public sealed class GoingToAndFro(AzuriteFixture azurite)
{
    [Fact]
    public async Task Keeps_the_ticket_small_and_the_trace_whole()
    {
        await using var world = await TicketWorld.StartAsync(azurite);
        var number = await world.FileAsync(Examples.Riddle with { Body = new string('请', MessageLimits.Body) });
        string[] units = ["tax", "housing", "transport", "court"];
        for (var i = 0; i < 120; i++)
        {
            await world.DoneAsync(number, TicketWorld.Dispatcher, new DispatchTicket(units[i % units.Length], "1999"));
        }

        var ticket = await world.ReadAsync(number);
        Assert.Equal((120, 122), (ticket.Dispatch!.Attempt, ticket.Events));
        Assert.True(ticket.Clocks.Count < 20, $"{ticket.Clocks.Count} clocks");
        Assert.Equal(ticket.Events, (await world.TraceAsync(number)).Count);
        await world.DoneAsync(number, TicketWorld.Unit(ticket.Lead!), new SignTicket());
    }

    [Fact]
    public void Ends_with_an_answer_instead_of_a_full_row() =>
        Assert.Equal("ticket-full", TicketLimits.Refuse(Filed with { Events = 2001 })?.Code);

    private static Ticket Filed => new(
        "0123456789AB", Examples.Riddle, Examples.FridayMorning, new Promise(new DateOnly(2026, 11, 27), Examples.FridayMorning, false, "none"),
        TicketState.Submitted, new Hotline.Casework.Routing.RoutingDecision("tax", [], "1999", 1, true, ["tax"], []), null, 0);
}
