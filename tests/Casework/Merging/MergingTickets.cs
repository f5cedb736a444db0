using Hotline.Casework.Acceptance;
using Hotline.Casework.Commands;
using Hotline.Casework.Following;
using Hotline.Casework.Intake;
using Hotline.Casework.Merging;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Merging;

public sealed class MergingTickets(AzuriteFixture azurite) : IAsyncLifetime
{
    private TicketWorld world = null!;
    private string primary = null!;
    private string number = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await TicketWorld.StartAsync(azurite);
        primary = await world.FileAsync(Examples.Riddle with { Type = Hotline.City.Directory.TicketType.Inquiry });
        number = await world.DispatchedAsync("tax", "housing");
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Makes_one_follow_the_other()
    {
        var ticket = await world.DoneAsync(number, TicketWorld.Dispatcher, await IntoAsync(primary));
        Assert.Equal((TicketState.Merged, primary, TicketState.PendingSign), (ticket.State, ticket.Merge!.Primary, ticket.Merge.From));
        await world.FollowAsync(number);
        Assert.Equal([number], (await world.ReadAsync(primary)).Followers);
        Assert.DoesNotContain(TicketNumbers.Print(primary), (await world.TraceAsync(number))[^1].Words.Zh, StringComparison.Ordinal);
        Assert.False((await world.TraceAsync(primary))[^1].IsPublic);
    }

    [Fact]
    public async Task And_undoing_it_brings_back_what_was()
    {
        var before = await world.ReadAsync(number);
        await MergeAsync();
        var after = await world.DoneAsync(number, TicketWorld.Dispatcher, new UnmergeTicket("不是同一件事"));
        await world.FollowAsync(number);
        Assert.Equal((before.State, before.Lead, null), (after.State, after.Lead, after.Merge));
        Assert.Equal(before.Parts, after.Parts);
        Assert.Equal(before.Clocks.Where(c => c.IsRunning).Select(c => (c.Kind, c.DueAt)), after.Clocks.Where(c => c.IsRunning).Select(c => (c.Kind, c.DueAt)));
        Assert.Empty((await world.ReadAsync(primary)).Followers);
    }

    [Fact]
    public async Task Answers_the_follower_once_per_answer_however_often_and_however_many_follow()
    {
        await MergeAsync();
        await world.DoneAsync(primary, TicketWorld.Dispatcher, new AnswerDirectly("清河市砚皓昌陶瓷有限公司反映的问题已处理，电话 13912345678。"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.FollowAsync(primary)));
        await world.App.Get<FollowTicket>().RunAnewAsync(primary, Cancel);
        var ticket = await world.ReadAsync(number);
        Assert.Equal((TicketState.Merged, 1), (ticket.State, ticket.Merge!.Answers));
        Assert.NotNull(ticket.Merge.AnsweredAt);
        var told = Assert.Single(await world.TraceAsync(number), e => e.Step is PrimaryAnswered);
        Assert.True(told.IsPublic);
        Assert.DoesNotContain("13912345678", told.Words.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("砚皓昌", told.Words.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Into_one_that_is_answered_already_answers_at_once()
    {
        await world.DoneAsync(primary, TicketWorld.Dispatcher, new AnswerDirectly("已处理。"));
        await MergeAsync();
        await world.FollowAsync(primary);
        Assert.Equal(1, (await world.ReadAsync(number)).Merge!.Answers);
    }

    [Fact]
    public async Task Is_undone_when_the_primary_ends_without_an_answer()
    {
        await MergeAsync();
        await world.DoneAsync(primary, Actor.Enterprise, new WithdrawMessage());
        await world.FollowAsync(primary);
        Assert.Equal(TicketState.PendingSign, (await world.ReadAsync(number)).State);
        await world.FollowAsync(number);
        Assert.Empty((await world.ReadAsync(primary)).Followers);
    }

    [Fact]
    public async Task While_the_primary_ends_leaves_nobody_waiting()
    {
        var command = await IntoAsync(primary);
        await world.DoneAsync(primary, Actor.Enterprise, new WithdrawMessage());
        await world.DoneAsync(number, TicketWorld.Dispatcher, command);
        await world.FollowAsync(number);
        Assert.Equal(TicketState.PendingSign, (await world.ReadAsync(number)).State);
    }

    [Fact]
    public async Task In_a_chain_made_by_two_at_once_still_answers_everybody()
    {
        var last = await world.DispatchedAsync("water-supply");
        var command = await IntoAsync(number);
        await MergeAsync();
        await world.DoneAsync(last, TicketWorld.Dispatcher, command);
        await world.FollowAsync(last);
        await world.DoneAsync(primary, TicketWorld.Dispatcher, new AnswerDirectly("已处理。"));
        await world.FollowAsync(primary);
        await world.FollowAsync(number);
        Assert.Equal(1, (await world.ReadAsync(last)).Merge!.Answers);
    }

    [Fact]
    public async Task Follows_the_ticket_as_it_is_when_its_steps_are_followed_twice_late_and_at_once()
    {
        await world.DoneAsync(number, TicketWorld.Dispatcher, await IntoAsync(primary));
        var late = (await world.App.Get<TicketStore>().ReadWithEventsAsync(number, Cancel))!;
        await world.DoneAsync(number, TicketWorld.Dispatcher, new UnmergeTicket());
        var follow = new FollowMerge(world.App.Get<TicketStore>(), world.App.Get<ChangeTicket>());
        await Task.WhenAll(world.FollowAsync(number), follow.RunAsync(late, 0, Cancel), follow.RunAsync(late, 0, Cancel));
        Assert.Empty((await world.ReadAsync(primary)).Followers);
    }

    [Fact]
    public async Task Is_refused_where_it_makes_no_sense()
    {
        var unknown = Assert.IsType<ChangeOutcome<TicketVersion>.Invalid>(await world.TryAsync(number, TicketWorld.Dispatcher, await IntoAsync("ZZZZZZZZZZZZ")));
        Assert.Equal("primary", Assert.Single(unknown.Errors).Path);
        Assert.Equal("merge-with-itself", await world.RefusedAsync(number, TicketWorld.Dispatcher, await IntoAsync(number)));
        var third = await world.DispatchedAsync("water-supply");
        await MergeAsync();
        Assert.Equal("primary-merged", await world.RefusedAsync(third, TicketWorld.Dispatcher, await IntoAsync(number)));
        Assert.Equal("has-followers", await world.RefusedAsync(primary, TicketWorld.Dispatcher, await IntoAsync(third)));
        await world.DoneAsync(third, Actor.Enterprise, new WithdrawMessage());
        var fourth = await world.DispatchedAsync("water-supply");
        Assert.Equal("primary-not-open", await world.RefusedAsync(fourth, TicketWorld.Dispatcher, await IntoAsync(third)));
    }

    private async Task MergeAsync()
    {
        await world.DoneAsync(number, TicketWorld.Dispatcher, await IntoAsync(primary));
        await world.FollowAsync(number);
    }

    private Task<MergeTicket> IntoAsync(string into) =>
        world.App.Get<FindPrimary>().RunAsync(new MergeTicket(TicketNumbers.Print(into)), Cancel);
}
