using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Following;
using Hotline.Casework.Messages;
using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Casework.Ratings;

/// <summary>Tickets whose answer is out, without the way there.</summary>
internal static class ReleasedAnswers
{
    public static readonly MessageContent Confidential = Examples.Riddle with { Disclosure = Disclosure.HotlineOnly };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A ticket of the tax office with a released answer.</summary>
    public static async Task<string> AnsweredAsync(this TicketWorld world, MessageContent? content = null)
    {
        var number = await world.FileAsync(content ?? Examples.Riddle);
        await world.DoneAsync(number, TicketWorld.Dispatcher, new Hotline.Casework.Handling.DispatchTicket("tax", "1999"));
        await world.ReleaseAsync(number);
        return number;
    }

    /// <summary>Answers a ticket, whatever its state.</summary>
    public static Task ReleaseAsync(this TicketWorld world, string number, string answer = "已办理完毕。") =>
        world.TakeAsync(number, new AnswerReleased(Outcome.Resolved, answer, null));

    public static Task TakeAsync(this TicketWorld world, string number, params IReadOnlyList<Step> steps) => world.App.Services.TakeAsync(number, steps);

    /// <summary>Takes steps without the command that would.</summary>
    public static async Task TakeAsync(this IServiceProvider app, string number, params IReadOnlyList<Step> steps)
    {
        var tickets = app.GetRequiredService<TicketStore>();
        var before = (await tickets.ReadAsync(number, Cancel))!;
        var now = app.GetRequiredService<TimeProvider>().GetUtcNow();
        var with = new Deciding(Actor.Clockwork, now, app.GetRequiredService<LiveDirectory>().Current, app.GetRequiredService<Terms>());
        Assert.NotNull(await tickets.TryCommitAsync(before, TakeSteps.Of(before.Ticket, steps, with), null, Cancel));
    }

    /// <summary>Lets one follower see the whole ticket as new, by several at once.</summary>
    public static async Task FollowAnewAsync<TFollower>(this TicketWorld world, string number, int atOnce = 1)
        where TFollower : IFollowTicket
    {
        var file = (await world.App.Get<TicketStore>().ReadWithEventsAsync(number, Cancel))!;
        var follower = world.App.Services.GetServices<IFollowTicket>().OfType<TFollower>().Single();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => follower.RunAsync(file, 0, Cancel)));
    }

    public static Task<Ticket> RateAsync(this TicketWorld world, string number, int level) =>
        world.DoneAsync(number, Actor.Enterprise, new RateTicket(level));

    /// <summary>A bad rating is verified, and the ticket handled again.</summary>
    public static async Task<Ticket> RedoneAsync(this TicketWorld world, string number)
    {
        await world.DoneAsync(number, TicketWorld.Dispatcher, new VerifyBadRating(Reached: true, Founded: true, "属实"));
        return await world.DoneAsync(number, TicketWorld.Dispatcher, new OrderRedo("再办"));
    }

    /// <summary>A ticket with a rating of 2: it waits for a call-back.</summary>
    public static async Task<string> RatedBadlyAsync(this TicketWorld world, MessageContent? content = null)
    {
        var number = await world.AnsweredAsync(content);
        await world.RateAsync(number, 2);
        return number;
    }
}
