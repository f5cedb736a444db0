using Hotline.Casework.Acceptance;
using Hotline.Casework.Clocks;
using Hotline.Casework.Intake;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Acceptance;

public sealed class AskingForASupplement(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly RequestSupplement Ask = new(["营业执照复印件", " 欠款\n合同 "], "看不清");

    private TicketWorld world = null!;
    private string number = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await TicketWorld.StartAsync(azurite);
        number = await world.FileAsync(Examples.Riddle);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Tells_the_enterprise_the_whole_list()
    {
        var ticket = await world.DoneAsync(number, TicketWorld.Dispatcher, Ask);
        Assert.Equal(TicketState.SupplementRequested, ticket.State);
        Assert.Equal(["营业执照复印件", "欠款 合同"], ticket.Supplement!.Items);
        var said = (await world.TraceAsync(number))[^1];
        Assert.Contains("2. 欠款 合同", said.Words.Zh, StringComparison.Ordinal);
        Assert.True(said.IsPublic);
        var tracked = await TrackAsync();
        Assert.Equal(["营业执照复印件", "欠款 合同"], tracked.Supplement!.Items);
        Assert.Contains("supplement", tracked.Actions);
    }

    [Fact]
    public async Task Keeps_contact_data_out_of_the_trace()
    {
        await world.DoneAsync(number, TicketWorld.Dispatcher, new RequestSupplement(["合同，寄给 13912345678"]));
        var said = (await world.TraceAsync(number))[^1];
        Assert.DoesNotContain("13912345678", said.Words.Zh + StepJson.Write(said.Step), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_the_hotlines_clocks_and_starts_the_enterprises()
    {
        var ticket = await world.DoneAsync(number, TicketWorld.Dispatcher, Ask);
        Assert.NotNull(ticket.ClockOf(ClockKind.Reply)!.PausedAt);
        Assert.True(ticket.ClockOf(ClockKind.Supplement)!.IsRunning);
        Assert.Equal(ticket.ClockOf(ClockKind.Supplement)!.DueAt.CityDate(), (await TrackAsync()).Supplement!.DueDate);
    }

    [Fact]
    public async Task Gets_an_answer_that_staff_and_units_read_and_is_looked_at_anew()
    {
        await world.DoneAsync(number, TicketWorld.Dispatcher, Ask);
        var ticket = await world.DoneAsync(number, Actor.Enterprise, new GiveSupplement("合同编号 2025-7，欠款 12 万元。"));
        Assert.Equal((TicketState.Submitted, world.Clock.GetUtcNow()), (ticket.State, ticket.Supplement!.GivenAt));
        var given = (await world.TraceAsync(number))[^1];
        Assert.Equal(("supplementGiven", "合同编号 2025-7，欠款 12 万元。"), (given.Words.Key, given.Note));
        await world.FollowAsync(number);
        Assert.Single(await world.LinesAsync(WorkListNames.Desk));
        Assert.Equal(TicketState.PendingDispatch, (await world.DoneAsync(number, TicketWorld.Dispatcher, new AcceptTicket())).State);
    }

    [Fact]
    public async Task Is_done_once()
    {
        await world.DoneAsync(number, TicketWorld.Dispatcher, Ask);
        await world.DoneAsync(number, Actor.Enterprise, new GiveSupplement("给您。"));
        Assert.Equal("supplement-asked", await world.RefusedAsync(number, TicketWorld.Dispatcher, Ask));
    }

    [Fact]
    public async Task Without_an_answer_in_time_counts_as_withdrawn_and_not_a_minute_before()
    {
        var asked = await world.DoneAsync(number, TicketWorld.Dispatcher, Ask);
        var due = asked.ClockOf(ClockKind.Supplement)!.DueAt;
        world.Clock.SetUtcNow(due.AddMinutes(-1));
        Assert.Equal("not-due", await world.RefusedAsync(number, Actor.Clockwork, new ExpireSupplement()));
        world.Clock.SetUtcNow(due);
        Assert.Equal(TicketState.Withdrawn, (await world.DoneAsync(number, Actor.Clockwork, new ExpireSupplement())).State);
        Assert.IsType<ChangeOutcome<TicketVersion>.Illegal>(await world.TryAsync(number, Actor.Enterprise, new GiveSupplement("来晚了")));
    }

    [Theory]
    [InlineData(0, 1, "items")]
    [InlineData(21, 1, "items")]
    [InlineData(1, 0, "items[0]")]
    [InlineData(1, 201, "items[0]")]
    public void Needs_a_list_of_a_fair_size(int items, int length, string path) =>
        Assert.Contains(path, new RequestSupplement([.. Enumerable.Repeat(new string('项', length), items)]).Check().Select(e => e.Path));

    [Fact]
    public async Task After_a_return_never_goes_back_to_the_same_unit_by_rule()
    {
        var sure = await world.FileAsync();
        var returned = (await world.ReadAsync(sure)) with { State = TicketState.Submitted };
        var with = new Deciding(TicketWorld.Dispatcher, world.Clock.GetUtcNow(), world.App.Get<LiveDirectory>().Current, world.App.Get<Terms>());
        Assert.Equal([nameof(Accepted), nameof(SentToDesk)], new AcceptTicket().Decide(returned, with).Steps.Select(s => s.GetType().Name));
    }

    private async Task<TrackedMessage> TrackAsync() => TrackedMessage.Of(
        Assert.IsType<TrackOutcome.Registered>(await world.App.Get<TrackMessage>().RunAsync(number, Cancel)).File, world.App.Get<LiveDirectory>().Current);
}
