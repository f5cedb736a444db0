using Azure.Data.Tables;
using Azure.Storage.Queues;
using Hotline.Casework.Following;
using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.Sms.Outbox;
using Hotline.Tests.Casework.Ratings;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Following;

/// <summary>A city whose tickets were followed by the version before goes on without a command.</summary>
public sealed class TakingOverOldNotes(AzuriteFixture azurite) : IAsyncLifetime
{
    private TicketWorld world = null!;
    private string number = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TableServiceClient Tables => world.App.Get<TableServiceClient>();

    private QueueClient Texts => world.App.Get<QueueServiceClient>().GetQueueClient(TextQueue.Name);

    public async ValueTask InitializeAsync()
    {
        world = await TicketWorld.StartAsync(azurite);
        number = await world.AnsweredAsync();
        await world.FollowAsync(number);
        Assert.NotEqual(0, await TextsAsync());
        await Texts.ClearMessagesAsync(Cancel);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_first_run_clears_what_nobody_wants_and_tells_the_enterprise_nothing_again()
    {
        await world.PutOldNotesAsync(number, Cancel);
        await world.DoneAsync(number, Actor.Enterprise, new RateTicket(5));
        await world.FollowAsync(number);
        Assert.Equal(0, await TextsAsync());
        Assert.DoesNotContain((await ProjectedRows.ReadAsync(Tables, Cancel)).Keys, IsOld);
        var rebuilt = await world.App.RebuildAsync(Cancel);
        Assert.Equal((RebuildState.Done, 0, 0), (rebuilt.State, rebuilt.Repaired, rebuilt.Removed));
    }

    [Fact]
    public async Task A_rebuild_takes_them_all_over()
    {
        var healthy = await ProjectedRows.ReadAsync(Tables, Cancel);
        await world.PutOldNotesAsync(number, Cancel);
        Assert.Equal(0, (await world.App.RebuildAsync(Cancel)).Removed);
        Assert.Equal(healthy, await ProjectedRows.ReadAsync(Tables, Cancel));
        Assert.Equal(0, (await world.App.RebuildAsync(Cancel)).Repaired);
    }

    private static bool IsOld(string row) =>
        row.EndsWith(" written", StringComparison.Ordinal) || row.Contains(" of-", StringComparison.Ordinal) || row.Contains("submitted", StringComparison.Ordinal)
        || row.Contains("0639999999999999999", StringComparison.Ordinal);

    private async Task<int> TextsAsync() => (await Texts.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount;
}
