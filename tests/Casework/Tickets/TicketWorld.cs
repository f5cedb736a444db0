using Azure.Core.Pipeline;
using Hotline.Casework.Commands;
using Hotline.Casework.Following;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.Platform.Commands;
using Hotline.Platform.Identity;
using Hotline.Tests.Casework.Messages;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Casework.Tickets;

/// <summary>A city with its staff and a clock that stands at Friday morning: files messages and gives commands without HTTP.</summary>
internal sealed class TicketWorld(AppServices app, FakeTimeProvider clock) : IAsyncDisposable
{
    public static readonly Actor Dispatcher = Of(StaffRole.Dispatcher);
    public static readonly Actor Office = Of(StaffRole.Office);
    public static readonly Actor Leader = Of(StaffRole.Leader);
    public static readonly Actor Auditor = Of(StaffRole.Auditor);

    private int filed;

    public AppServices App => app;

    public FakeTimeProvider Clock => clock;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<TicketWorld> StartAsync(AzuriteFixture azurite, HttpPipelinePolicy? policy = null, params (string, string)[] settings) =>
        await StartAsync(await azurite.NewAccountAsync(), policy, settings);

    public static async Task<TicketWorld> StartAsync(string account, HttpPipelinePolicy? policy = null, params (string, string)[] settings)
    {
        var clock = new FakeTimeProvider(Examples.FridayMorning);
        var app = await AppServices.StartAsync(account, clock, policy, settings);
        await app.Services.LoadSampleAsync(Cancel);
        return new TicketWorld(app, clock);
    }

    public static Actor Unit(string unit) => Actor.Of(new Staff($"staff-{unit}", unit, new HashSet<StaffRole> { StaffRole.Unit }, unit));

    /// <summary>Registers a message; the clock stands still.</summary>
    /// <returns>Its number.</returns>
    public async Task<string> FileAsync(MessageContent? content = null)
    {
        var number = $"0123456789{(char)('A' + (filed / 10))}{(filed++ % 10)}".Replace('I', 'Z');
        var filedNow = (content ?? Examples.Outage).Filed(number) with { FiledAt = clock.GetUtcNow() };
        await app.Get<RegisterTicket>().RunAsync(filedNow, Cancel);
        return number;
    }

    /// <summary>A message with its lead and co-units, not signed yet.</summary>
    public async Task<string> DispatchedAsync(string lead = "tax", params string[] co)
    {
        var number = await FileAsync(Examples.Riddle);
        await DoneAsync(number, Dispatcher, new Hotline.Casework.Handling.DispatchTicket(lead, "1999", co));
        return number;
    }

    public async Task<Ticket> ReadAsync(string number) => (await app.Get<TicketStore>().ReadAsync(number, Cancel))!.Ticket;

    public async Task<IReadOnlyList<TicketEvent>> TraceAsync(string number) => (await app.Get<TicketStore>().ReadWithEventsAsync(number, Cancel))!.Events;

    /// <summary>On whatever version stands.</summary>
    public Task<ChangeOutcome<TicketVersion>> TryAsync<TCommand>(string number, Actor actor, TCommand command)
        where TCommand : ITicketCommand => app.Get<ChangeTicket>().RunAsync(new Order(number, actor), command, Cancel);

    public async Task<Ticket> DoneAsync<TCommand>(string number, Actor actor, TCommand command)
        where TCommand : ITicketCommand => Assert.IsType<ChangeOutcome<TicketVersion>.Changed>(await TryAsync(number, actor, command)).Now.Ticket;

    /// <summary>The code of the refusal.</summary>
    public async Task<string> RefusedAsync<TCommand>(string number, Actor actor, TCommand command)
        where TCommand : ITicketCommand => Assert.IsType<ChangeOutcome<TicketVersion>.Refused>(await TryAsync(number, actor, command)).Why.Type["ticket:".Length..];

    /// <summary>Everything derived from the ticket is made.</summary>
    public Task FollowAsync(string number) => app.Get<FollowTicket>().RunAsync(number, Cancel);

    /// <summary>The first page of a work list; the city's, or a unit's.</summary>
    public async Task<IReadOnlyList<WorkListEntry>> LinesAsync(string list, string owner = WorkListNames.City) =>
        (await app.Get<WorkListStore>().ReadAsync(owner, list, null, 100, Cancel)).Entries;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Actor Of(StaffRole role) => Actor.Of(new Staff($"staff-{role}", role.ToString(), new HashSet<StaffRole> { role }, null));
}
