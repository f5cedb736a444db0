using Hotline.Casework.Handling;
using Hotline.Casework.WorkLists;
using Hotline.Tests.Casework.Ratings;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.WorkLists;

/// <summary>The lists follow the ticket.</summary>
public sealed class FollowingWithLines(OneWorld one) : IClassFixture<OneWorld>
{
    private TicketWorld World => one.World;

    [Fact]
    public async Task Moves_a_ticket_from_list_to_list()
    {
        var number = await World.DispatchedAsync("housing", "tax");
        await World.FollowAsync(number);
        Assert.Equal(["parts", "pendingSign"], await WhereAsync(number, "housing", "tax"));
        await World.DoneAsync(number, TicketWorld.Unit("housing"), new SignTicket());
        await World.FollowAsync(number);
        Assert.Equal(["inProgress", "parts"], await WhereAsync(number, "housing", "tax"));
    }

    private async Task<IReadOnlyList<string>> WhereAsync(string number, params string[] owners)
    {
        var found = new List<string>();
        foreach (var (owner, list) in owners.SelectMany(o => WorkListNames.Of(o).Select(l => (o, l))))
        {
            found.AddRange((await World.LinesAsync(list, owner)).Where(e => e.Number == number).Select(_ => list));
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }
}
