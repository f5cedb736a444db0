using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Casework.WorkLists;
using Hotline.Tests.Casework.Messages;

namespace Hotline.Tests.Casework.Handling;

public sealed class ListingTheDesk(AzuriteFixture azurite)
{
    [Fact]
    public async Task Goes_through_all_of_it_oldest_first_page_by_page()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var app = await AppServices.StartAsync(await azurite.NewAccountAsync());
        await app.Services.LoadSampleAsync(cancel);
        foreach (var minute in new[] { 3, 1, 4, 0, 2 })
        {
            var filed = Examples.Riddle.Filed(TicketNumbers.New()) with { FiledAt = Examples.FridayMorning.AddMinutes(minute) };
            await app.Get<RegisterTicket>().RunAsync(filed, cancel);
        }

        var desk = app.Get<WorkListStore>();
        var minutes = new List<int>();
        string? after = null;
        do
        {
            var page = await desk.ReadAsync(WorkListNames.City, WorkListNames.Desk, after, 2, cancel);
            minutes.AddRange(page.Entries.Select(e => (int)(e.FiledAt - Examples.FridayMorning).TotalMinutes));
            after = page.Next;
            Assert.True(after is null || WorkListStore.IsContinuation(after));
        }
        while (after is not null);

        Assert.Equal([0, 1, 2, 3, 4], minutes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1' or '1' eq '1")]
    [InlineData("0639000000000000000-0123456789ab")]
    public void A_continuation_of_somebodys_own_making_is_refused(string text) => Assert.False(WorkListStore.IsContinuation(text));
}
