using Hotline.Casework.Acceptance;
using Hotline.Casework.Intake;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Acceptance;

public sealed class RefusingAMessage(AzuriteFixture azurite)
{
    [Fact]
    public async Task Tells_the_enterprise_why_and_where_to_go()
    {
        await using var world = await TicketWorld.StartAsync(azurite);
        var number = await world.FileAsync(Examples.Riddle);
        var ticket = await world.DoneAsync(number, TicketWorld.Dispatcher, new RefuseTicket("civilDispute", "court", "已问过"));
        Assert.Equal((TicketState.NotAccepted, new Refused("civilDispute", "court")), (ticket.State, ticket.Refused));
        var file = (await world.App.Get<TicketStore>().ReadWithEventsAsync(number, TestContext.Current.CancellationToken))!;
        Assert.Contains("民商事纠纷", file.Events[^1].Words.Zh, StringComparison.Ordinal);
        Assert.Contains("人民法院", file.Events[^1].Words.Zh, StringComparison.Ordinal);
        var tracked = TrackedMessage.Of(file, world.App.Get<LiveDirectory>().Current);
        Assert.Equal(("civilDispute", "court"), (tracked.Refused!.Reason.Key, tracked.Refused.Channel.Key));
        Assert.Empty(tracked.Actions);
    }

    [Fact]
    public void Has_for_every_reason_channels_that_exist_and_both_languages()
    {
        var channels = RefusalReasons.Channels.Select(c => c.Key).ToHashSet();
        Assert.All(RefusalReasons.All, r => Assert.Subset(channels, r.Channels.ToHashSet()));
        Assert.Equal(channels, RefusalReasons.All.SelectMany(r => r.Channels).ToHashSet());
        Assert.All(RefusalReasons.All.Select(r => r.Words).Concat(RefusalReasons.Channels), w => Assert.All([w.Zh, w.En], Assert.NotEmpty));
        Assert.Distinct(RefusalReasons.All.Select(r => r.Words.Key));
    }

    [Theory]
    [InlineData("litigation", "court", "")]
    [InlineData("litigation", "", "channel")]
    [InlineData("litigation", "police", "channel")]
    [InlineData("outOfDuty", "省交通运输厅", "")]
    [InlineData("outOfDuty", " ", "channel")]
    [InlineData("dontLikeIt", "court", "reason")]
    public void Needs_a_known_reason_and_its_legal_channel(string reason, string channel, string wrong) =>
        Assert.Equal(wrong, string.Join(',', new RefuseTicket(reason, channel).Check().Select(e => e.Path)));
}
