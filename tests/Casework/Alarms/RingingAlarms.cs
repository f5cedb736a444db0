using System.Text;
using Azure.Data.Tables;
using Hotline.Casework.Alarms;
using Hotline.Casework.Clocks;
using Hotline.Casework.Following;
using Hotline.Casework.Handling;
using Hotline.Casework.Tickets;
using Hotline.City.Datasets;
using Hotline.City.Directory;
using Hotline.City.Files;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Ratings;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Alarms;

public sealed class RingingAlarms(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly StorageCalls calls = new();

    private TicketWorld world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => world.Clock.GetUtcNow();

    private TableClient Alarms => world.App.Get<TableServiceClient>().GetTableClient(AlarmStore.Table);

    public async ValueTask InitializeAsync() => world = await TicketWorld.StartAsync(azurite, calls);

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Gives_every_alert_of_a_clock_once()
    {
        var number = await world.DispatchedAsync("tax");
        await world.FollowAsync(number);
        var due = (await world.ReadAsync(number)).ClockOf(ClockKind.Sign)!.DueAt;
        await RingAtAsync(due);
        Assert.Empty(await AlertsAsync(number, ClockKind.Sign));
        await RingAtAsync(due.AddMinutes(1));
        Assert.Equal(0, (await RingAtAsync(due.AddMinutes(2))).Done);
        Assert.Equal([Alert.Overdue], await AlertsAsync(number, ClockKind.Sign));
        Assert.True((await world.ReadAsync(number)).ClockOf(ClockKind.Sign)!.IsOverdue(Now));
        // 4 working hours more, and 4 more.
        await RingAtAsync(new DateTimeOffset(2026, 11, 23, 1, 31, 0, TimeSpan.Zero));
        await RingAtAsync(new DateTimeOffset(2026, 11, 23, 5, 31, 0, TimeSpan.Zero));
        Assert.Equal([Alert.Overdue, Alert.Twice, Alert.Thrice], await AlertsAsync(number, ClockKind.Sign));
        Assert.DoesNotContain(await world.TraceAsync(number), e => e is { Step: Alerted, IsPublic: true });
    }

    [Fact]
    public async Task Keeps_one_row_a_ticket_however_many_follow_it()
    {
        var number = await world.DispatchedAsync("tax");
        await world.FollowAsync(number);
        await world.DoneAsync(number, TicketWorld.Unit("tax"), new SignTicket());
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => world.App.Get<FollowTicket>().RunAgainAsync(number, Cancel)));
        var next = NextAlarm.Of(await world.ReadAsync(number), world.App.Get<Terms>(), SampleCity.City)!.Value;
        Assert.Equal([AlarmRow.Keys(next, number).RowKey], await DueRowsAsync());
    }

    /// <summary>It is asked while it is not due yet, so that nothing comes of it.</summary>
    [Fact]
    public async Task Rings_again_in_an_hour_when_nothing_came_of_it()
    {
        var number = await world.DispatchedAsync("tax");
        await world.FollowAsync(number);
        var due = (await world.ReadAsync(number)).ClockOf(ClockKind.Sign)!.DueAt;
        world.Clock.SetUtcNow(due.AddMinutes(-10));
        var row = await Alarms.QueryAsync<AlarmRow>(r => r.Number == number && r.PartitionKey == AlarmRow.Partition, cancellationToken: Cancel).SingleAsync(Cancel);
        await world.App.Get<RingAlarm>().RunAsync(row.ToAlarm(), Cancel);
        Assert.Equal([row.RowKey], await DueRowsAsync());
        Assert.Equal(0, (await RingAtAsync(due.AddMinutes(49))).Done);
        Assert.Equal(1, (await RingAtAsync(due.AddMinutes(51))).Done);
        Assert.Equal([Alert.Overdue], await AlertsAsync(number, ClockKind.Sign));
    }

    [Fact]
    public async Task Costs_by_what_is_due()
    {
        for (var i = 0; i < 40; i++)
        {
            var number = $"ABCDEFGHJK{i:00}";
            await Alarms.AddEntityAsync(AlarmRow.From(AlarmRow.Keys(Now.AddDays(30), number), number), Cancel);
        }

        string[] due = [await world.DispatchedAsync("tax"), await world.DispatchedAsync("housing"), await world.DispatchedAsync("tax")];
        foreach (var number in due)
        {
            await world.FollowAsync(number);
        }

        world.Clock.Advance(TimeSpan.FromHours(5));
        calls.Clear();
        Assert.Equal(new RungAlarms(3, 0), await world.App.Get<RingAlarms>().RunAsync(Cancel));
        // One page, and for each its next alarm and the row that was met.
        Assert.InRange(calls.All.Count(c => c.Contains("/alarms", StringComparison.Ordinal)), 1, 1 + (3 * 2));
        calls.Clear();
        await world.App.Get<RingAlarms>().RunAsync(Cancel);
        Assert.Single(calls.All, c => c.Contains("/alarms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clears_leftovers_and_goes_on_after_one_that_fails()
    {
        var number = await world.DispatchedAsync("tax");
        await world.FollowAsync(number);
        world.Clock.Advance(TimeSpan.FromHours(5));
        await Alarms.AddEntityAsync(AlarmRow.From(AlarmRow.Keys(Now.AddDays(-2), number), number), Cancel);
        await Alarms.AddEntityAsync(AlarmRow.From(AlarmRow.Keys(Now.AddDays(-2), "NOBODYATALL1"), "NOBODYATALL1"), Cancel);
        await Alarms.AddEntityAsync(AlarmRow.From(AlarmRow.Keys(Now.AddDays(-2), "X"), "no/such#key?"), Cancel);
        var rung = await world.App.Get<RingAlarms>().RunAsync(Cancel);
        Assert.Equal(1, rung.Failed);
        Assert.Equal([Alert.Overdue], await AlertsAsync(number, ClockKind.Sign));
        Assert.Equal(2, (await DueRowsAsync()).Count);
    }

    [Fact]
    public async Task Ends_an_unrated_ticket_archives_it_and_takes_the_personal_data_off()
    {
        var number = await world.AnsweredAsync(Examples.Riddle with { Body = "请回电 13812345678，清河市砚皓昌陶瓷有限公司。" });
        await world.ReleaseAsync(number, "已与贵司联系（13812345678）。");
        await world.FollowAsync(number);
        var closure = (await world.ReadAsync(number)).ClockOf(ClockKind.Rate)!;
        await RingAtAsync(closure.DueAt.AddDays(-1).AddMinutes(1));
        Assert.Equal([Alert.Reminded], await AlertsAsync(number, ClockKind.Rate));
        await RingAtAsync(closure.DueAt.AddMinutes(1));
        Assert.Equal(TicketState.Closed, (await world.ReadAsync(number)).State);
        await RingAtAsync(Now.AddDays(91));
        Assert.Equal(TicketState.Archived, (await world.ReadAsync(number)).State);
        await RingAtAsync(Now.AddYears(5).AddDays(1));
        var ticket = await world.ReadAsync(number);
        Assert.Equal((Now, null, null, ""), (ticket.AnonymisedAt, ticket.Content.EnterpriseName, ticket.Content.Uscc, ticket.Content.Phone));
        var text = new StringBuilder(ticket.Content.Body).AppendJoin('\n', (await world.TraceAsync(number)).Select(e => e.Words.Zh + StepJson.Write(e.Step))).ToString();
        Assert.DoesNotContain("13812345678", text, StringComparison.Ordinal);
        Assert.DoesNotContain("砚皓昌", text, StringComparison.Ordinal);
        Assert.Empty(await DueRowsAsync());
    }

    [Fact]
    public async Task Recomputes_what_a_year_not_announced_had_to_guess()
    {
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 30, 2, 0, 0, TimeSpan.Zero));
        var number = await world.DispatchedAsync("tax");
        await world.FollowAsync(number);
        var guessed = (await world.ReadAsync(number)).Due;
        Assert.True(guessed.Provisional);
        Assert.Equal(0, await world.App.Get<RecomputeProvisional>().RunAsync(Cancel));
        var calendar = """{"timeZone":"Asia/Shanghai","years":{"2027":{"daysOff":["2027-01-01","2027-01-04","2027-05-03","2027-10-01"],"makeUpWorkDays":[]},"2026":{"daysOff":["2026-01-01","2026-05-01","2026-10-01","2026-10-02"],"makeUpWorkDays":[]}}}""";
        Assert.IsType<ImportOutcome.Imported>(
            await world.App.Get<ImportDataset>().RunAsync("calendar", new DirectoryFile(FileFormat.Json, Encoding.UTF8.GetBytes(calendar)), null, Cancel));
        Assert.Equal(1, await world.App.Get<RecomputeProvisional>().RunAsync(Cancel));
        Assert.Equal(0, await world.App.Get<RecomputeProvisional>().RunAsync(Cancel));
        var due = (await world.ReadAsync(number)).Due;
        Assert.Equal((guessed.Date.AddDays(1), false), (due.Date, due.Provisional));
        Assert.Equal(world.App.Get<LiveDirectory>().Current.Calendar.Version, due.CalendarVersion);
        var told = Assert.Single(await world.TraceAsync(number), e => e.Step is DueRecomputed);
        Assert.True(told.IsPublic);
        Assert.Contains($"{due.Date:yyyy-MM-dd}", told.Words.Zh, StringComparison.Ordinal);
    }

    /// <summary>All alarms due by then, and what follows from them.</summary>
    private async Task<RungAlarms> RingAtAsync(DateTimeOffset at)
    {
        world.Clock.SetUtcNow(at);
        return await world.App.Get<RingAlarms>().RunAsync(Cancel);
    }

    private async Task<IEnumerable<Alert>> AlertsAsync(string number, ClockKind kind) =>
        (await world.TraceAsync(number)).Select(e => e.Step).OfType<Alerted>().Where(a => a.Kind == kind).Select(a => a.Alert);

    private Task<List<string>> DueRowsAsync() =>
        Alarms.QueryAsync<AlarmRow>(r => r.PartitionKey == AlarmRow.Partition && r.RowKey.CompareTo("a") < 0, cancellationToken: Cancel).Select(r => r.RowKey).ToListAsync(Cancel).AsTask();
}
