using CsCheck;
using Hotline.Casework.Figures;
using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Reliability;

/// <summary>Whatever commands come to a few tickets in whatever order, days apart or at once, followed or not: what must hold holds.</summary>
public sealed class GivingAnyCommands(AzuriteFixture azurite)
{
    private const int Cases = 4;
    private const int Tickets = 4;

    /// <summary>Which ticket, which of the commands its state takes, how many hours later, and whether its projections are made at once.</summary>
    private static readonly Gen<(int Ticket, int Act, int Hours, bool Follow)[]> Commands =
        Gen.Select(Gen.Int[0, Tickets - 1], Gen.Int[0, 999], Gen.Frequency((4, Gen.Const(0)), (2, Gen.Int[1, 30]), (1, Gen.Int[31, 400])), Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true)))).Array[60];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_what_must_hold()
    {
        await using var world = await KilledWorld.StartAsync(azurite);
        var filed = 0;
        var met = new HashSet<TicketState>();
        await Commands.SampleAsync(
            async commands =>
            {
                var numbers = new List<string>();
                while (numbers.Count < Tickets)
                {
                    numbers.Add(await world.Healthy.FileAsync(Examples.Riddle));
                }

                filed += Tickets;
                foreach (var (ticket, act, hours, follow) in commands)
                {
                    world.Healthy.Clock.Advance(TimeSpan.FromHours(hours));
                    met.Add(await GiveAsync(world.Healthy, numbers[ticket], act));
                    await (follow ? world.Healthy.FollowAsync(numbers[ticket]) : Task.CompletedTask);
                }

                foreach (var number in numbers)
                {
                    await world.Healthy.FollowAsync(number);
                    await world.HoldsAsync(number);
                    Hold(await world.Healthy.ReadAsync(number));
                }

                await world.IsAsRebuiltAsync();
                await CountAsync(world.Healthy.App, filed);
            },
            iter: Cases,
            threads: 1);
        Assert.True(met.Count > 3, string.Join(' ', met));
    }

    /// <returns>The state it was given in.</returns>
    private static async Task<TicketState> GiveAsync(TicketWorld world, string number, int act)
    {
        var state = (await world.ReadAsync(number)).State;
        // Seldom what ends a ticket early: most are to live long.
        var acts = Act.All.Where(a => LifeCycle.Of(a.Name).From.Contains(state) && (act > 950 || a.Name is not ("withdraw" or "refuse"))).ToList();
        if (acts.Count > 0)
        {
            // A guard may refuse it; that changes nothing.
            var outcome = await acts[act % acts.Count].TryAsync(world.App, number, Cancel);
            Assert.True(outcome is ChangeOutcome<TicketVersion>.Changed or ChangeOutcome<TicketVersion>.Refused or ChangeOutcome<TicketVersion>.Invalid or ChangeOutcome<TicketVersion>.Forbidden, $"{acts[act % acts.Count].Name}: {outcome}");
        }

        return state;
    }

    private static void Hold(Ticket ticket)
    {
        if (LifeCycle.Unanswered.Contains(ticket.State))
        {
            var reply = ticket.ClockOf(ClockKind.Reply);
            Assert.True(reply is { StoppedAt: null }, $"{ticket.Number} {ticket.State}: no clock for the answer");
            Assert.Equal(ticket.State is TicketState.SupplementRequested or TicketState.OnHold, reply.PausedAt is not null);
        }

        Assert.InRange(ticket.Closures.Count(c => c.Case is { SettledAt: null }), 0, 1);
        Assert.InRange(ticket.Requests.GroupBy(r => r.Kind).Select(g => g.Count(r => r.State == RequestState.Pending)).DefaultIfEmpty().Max(), 0, 1);
    }

    private static async Task CountAsync(AppServices app, int filed)
    {
        var view = await app.Get<ReadFigures>().RunAsync(new FiguresQuery(new DateOnly(2026, 11, 1), new DateOnly(2028, 10, 1), null, null), Cancel);
        var counts = view.Total!.Counts;
        Assert.Equal(filed, counts[Figure.Tickets]);
        Figure[] ends = [Figure.Open, Figure.ClosedOnTime, Figure.ClosedLate, Figure.MergedAway, Figure.Withdrawn, Figure.NotAccepted];
        Assert.Equal(filed, ends.Sum(end => counts[end]));
    }
}
