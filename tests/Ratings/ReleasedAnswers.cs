using Hotline.Clocks;
using Hotline.Directory;
using Hotline.Messages;
using Hotline.Ratings;
using Hotline.Tests.Messages;
using Hotline.Tests.Tickets;
using Hotline.Tickets;

namespace Hotline.Tests.Ratings;

/// <summary>Tickets whose answer is out, without the way there.</summary>
internal static class ReleasedAnswers
{
    public static readonly MessageContent Confidential = Examples.Riddle with { Disclosure = Disclosure.HotlineOnly };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A ticket of the tax office with a released answer.</summary>
    public static async Task<string> AnsweredAsync(this TicketWorld world, MessageContent? content = null)
    {
        var number = await world.FileAsync(content ?? Examples.Riddle);
        await world.DoneAsync(number, TicketWorld.Dispatcher, new Hotline.Handling.DispatchTicket("tax", "1999"));
        await world.ReleaseAsync(number);
        return number;
    }

    /// <summary>Answers a ticket, whatever its state.</summary>
    public static async Task ReleaseAsync(this TicketWorld world, string number, string answer = "已办理完毕。")
    {
        var tickets = world.App.Get<TicketStore>();
        var before = (await tickets.ReadAsync(number, Cancel))!;
        var with = new Deciding(Actor.Clockwork, world.Clock.GetUtcNow(), world.App.Get<CityDirectory>().Current, world.App.Get<Terms>());
        var change = TicketChange.Of(before.Ticket, [new AnswerReleased(Outcome.Resolved, answer, null)], with);
        Assert.NotNull(await tickets.TryCommitAsync(before, change, null, Cancel));
    }

    public static Task<Ticket> RateAsync(this TicketWorld world, string number, int level) =>
        world.DoneAsync(number, Actor.Enterprise, new RateTicket(level));

    /// <summary>A ticket with a rating of 2: it waits for a call-back.</summary>
    public static async Task<string> RatedBadlyAsync(this TicketWorld world, MessageContent? content = null)
    {
        var number = await world.AnsweredAsync(content);
        await world.RateAsync(number, 2);
        return number;
    }
}
