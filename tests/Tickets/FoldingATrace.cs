using System.Text.Json;
using Hotline.Http;
using Hotline.Tickets;

namespace Hotline.Tests.Tickets;

public sealed class FoldingATrace(AzuriteFixture azurite)
{
    [Fact]
    public async Task Gives_the_ticket_as_it_is_stored()
    {
        await using var world = await TicketWorld.StartAsync(azurite);
        var number = await world.DispatchedAsync("tax", "housing");
        var ticket = await world.ReadAsync(number);
        var filed = new Ticket(number, ticket.Content, ticket.FiledAt, ticket.Promised, TicketState.Submitted, ticket.Routing, null, 0);
        Assert.Equal(Facts(ticket), Facts(Fold.Of(filed, await world.TraceAsync(number))));
    }

    [Fact]
    public void Reads_every_kind_of_step_under_its_own_name() =>
        Assert.Equal(StepJson.Kinds.Count, StepJson.Kinds.Select(StepJson.Name).Distinct().Count());

    private static string Facts(Ticket ticket) => JsonSerializer.Serialize(ticket, Json.Stored);
}
