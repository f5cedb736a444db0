using System.Text.Json;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;

namespace Hotline.Tests.Casework.Tickets;

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

    /// <summary>A new kind is added to the file by hand; a name that is in it stays for good, for traces are stored under it.</summary>
    [Fact]
    public void Reads_every_kind_of_step_under_the_name_it_was_stored_with() => Assert.Equal(
        File.ReadLines(Path.Combine(Repository.Root, "tests/Casework/Tickets/steps.txt")),
        StepJson.Kinds.Select(StepJson.Name).Order(StringComparer.Ordinal));

    private static string Facts(Ticket ticket) => JsonSerializer.Serialize(ticket, Json.Stored);
}
