using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Ratings;

/// <summary>A world that the tests of a class share; each takes tickets of its own, and the clock only goes forward.</summary>
public sealed class OneWorld(AzuriteFixture azurite) : IAsyncLifetime
{
    internal TicketWorld World { get; private set; } = null!;

    public async ValueTask InitializeAsync() => World = await TicketWorld.StartAsync(azurite);

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
