using System.Text.Json;
using Hotline.Casework.Access;
using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Handling;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;
using Hotline.Tests.Casework.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Casework.Tickets;

/// <summary>A ticket that lives in memory: commands are checked, decided and folded as in the app, and every step goes through its stored form.</summary>
internal sealed class TicketStory
{
    private static readonly Terms Terms = new ServiceCollection().AddOptions().AddSingleton<Terms>().BuildServiceProvider().GetRequiredService<Terms>();

    private readonly List<TicketEvent> trace = [];

    public TicketStory(MessageContent? content = null)
    {
        var filed = (content ?? Examples.Riddle).Filed("0123456789AB");
        var routing = new RoutingDecision("", [], "", 0, false, [], []);
        Ticket = new Ticket(filed.Number, filed.Content, filed.FiledAt, filed.Promised, TicketState.PendingDispatch, routing, null, 0);
    }

    public CityDirectory City { get; init; } = SampleCity.City;

    /// <summary>Friday morning, until a test moves it.</summary>
    public DateTimeOffset Now { get; set; } = Examples.FridayMorning;

    public Ticket Ticket { get; private set; }

    public IReadOnlyList<TicketEvent> Trace => trace;

    public string LastKey => trace[^1].Words.Key;

    /// <summary>What the holder of number and code sees of it.</summary>
    public string Tracked => JsonSerializer.Serialize(TrackedMessage.Of(File, City), Json.Options);

    private TicketFile File => new(new TicketVersion(Ticket, default), trace);

    /// <summary>With tax in the lead.</summary>
    public static TicketStory Dispatched(params string[] co) => new TicketStory().Then(TicketWorld.Dispatcher, new DispatchTicket("tax", "1999", co));

    /// <summary>Signed by tax, the enterprise contacted.</summary>
    public static TicketStory InProgress(params string[] co) =>
        Dispatched(co).Then(TicketWorld.Unit("tax"), new SignTicket()).Then(TicketWorld.Unit("tax"), new RecordContact(ContactMethod.Phone, Reached: true));

    /// <summary>Answered by tax.</summary>
    public static TicketStory Answered(string publicAnswer = "已处理完毕。") =>
        InProgress().Then(TicketWorld.Unit("tax"), new ReplyToTicket(Outcome.Resolved, publicAnswer, "内部情况"));

    public TicketStory Then<TCommand>(Actor actor, TCommand command)
        where TCommand : ITicketCommand
    {
        var decision = Decide(actor, command);
        Assert.Null(decision.Refusal);
        var (from, to) = (Ticket.State, LifeCycle.Of(TCommand.Name).To);
        Take(decision.Steps, actor);
        Assert.Contains(Ticket.State, to.Count == 0 ? [from] : to);
        return this;
    }

    /// <summary>As if another slice's command had led to it.</summary>
    public TicketStory Then(Step step)
    {
        Take([step], Actor.Clockwork);
        return this;
    }

    public string Refused<TCommand>(Actor actor, TCommand command)
        where TCommand : ITicketCommand => Decide(actor, command).Refusal!.Code;

    /// <summary>The fields that are wrong, whoever finds out.</summary>
    public IEnumerable<string> Wrong<TCommand>(Actor actor, TCommand command)
        where TCommand : ITicketCommand =>
        command.Check().Concat(command.Unknown(City)) is var errors && errors.Any() ? errors.Select(e => e.Path) : Decide(actor, command).Refusal!.Errors.Select(e => e.Path);

    /// <summary>Whether role, unit and state allow it.</summary>
    public bool Takes(string command, Actor actor) => LifeCycle.Legal(Ticket, actor).Contains(command);

    public TicketView SeenBy(Actor actor) => TicketView.Of(Ticket, trace, TicketAccess.For(actor.Staff!, Ticket), actor, Now);

    private Decision Decide<TCommand>(Actor actor, TCommand command)
        where TCommand : ITicketCommand
    {
        Assert.Empty(command.Check());
        Assert.Empty(command.Unknown(City));
        Assert.True(Takes(TCommand.Name, actor), $"{TCommand.Name} in {Ticket.State}");
        return command.Decide(Ticket, With(actor));
    }

    private void Take(IReadOnlyList<Step> steps, Actor actor)
    {
        var change = TakeSteps.Of(Ticket, [.. steps.Select(s => StepJson.Read(StepJson.Write(s)))], With(actor));
        Ticket = JsonSerializer.Deserialize<Ticket>(JsonSerializer.Serialize(change.Ticket, Json.Stored), Json.Stored)! with
        {
            Number = Ticket.Number,
            Content = Ticket.Content,
            FiledAt = Ticket.FiledAt,
        };
        trace.AddRange(change.Events);
    }

    private Deciding With(Actor actor) => new(actor, Now, City, Terms);
}
