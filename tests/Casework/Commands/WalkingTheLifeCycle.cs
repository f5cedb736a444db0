using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Commands;

/// <summary>Every command in every state, on real tickets.</summary>
public sealed class WalkingTheLifeCycle(AzuriteFixture azurite)
{
    /// <summary>Where the state would take the command, but this ticket's story does not.</summary>
    private static readonly HashSet<(TicketState State, string Command)> Guarded =
    [
        (TicketState.Submitted, "request-supplement"), // asked once already
        (TicketState.NotAccepted, "follow"), // has no answer to share
        (TicketState.Withdrawn, "follow"),
        (TicketState.PendingReview, "request-objection"), // never rated
        (TicketState.PendingReview, "uphold-objection"),
        (TicketState.PendingReview, "reject-objection"),
        (TicketState.Replied, "request-objection"), // not rated yet
        (TicketState.Replied, "uphold-objection"),
        (TicketState.Replied, "reject-objection"),
        (TicketState.Closed, "record-call-back"), // reached before it was confirmed
    ];

    public static TheoryData<TicketState> States => [.. Enum.GetValues<TicketState>()];

    [Fact]
    public void Has_an_example_of_every_command() =>
        Assert.Equal(LifeCycle.Rules.Select(t => t.Command).Order(), CommandExamples.All.Select(e => e.Name).Order());

    [Theory]
    [MemberData(nameof(States))]
    public async Task Takes_the_legal_commands_and_names_them_to_who_gives_another(TicketState state)
    {
        await using var world = await TicketWorld.StartAsync(azurite);
        var untouched = await world.TicketInAsync(state);
        var before = await world.ReadAsync(untouched);
        foreach (var example in CommandExamples.All)
        {
            if (LifeCycle.Of(example.Name).From.Contains(state))
            {
                await TakesAsync(world, state, example);
            }
            else
            {
                await RefusesAsync(world, before, example);
            }
        }

        Assert.Equal(before.Events, (await world.ReadAsync(untouched)).Events);
    }

    /// <summary>They look whether something is to be done, and often nothing is; what is merged is archived after the other's answer.</summary>
    private static bool MayBeIdle(TicketState state, string command) =>
        command is "alert" or "recompute-due" || (state, command) == (TicketState.Merged, "archive");

    /// <summary>With the list of those it takes; where nobody is the unit of the ticket yet, nobody may give a unit's command.</summary>
    private static async Task RefusesAsync(TicketWorld world, Ticket ticket, CommandExample example)
    {
        var outcome = await example.Give(world, ticket.Number);
        if (LifeCycle.Of(example.Name).By.Any(party => example.Actor.Is(party, ticket)))
        {
            Assert.Equal(ticket.Events, Assert.IsType<ChangeOutcome<TicketVersion>.Illegal>(outcome).Now.Ticket.Events);
        }
        else
        {
            Assert.IsType<ChangeOutcome<TicketVersion>.Forbidden>(outcome);
        }
    }

    private static async Task TakesAsync(TicketWorld world, TicketState state, CommandExample example)
    {
        var number = await world.TicketInAsync(state);
        var (rule, from) = (LifeCycle.Of(example.Name), await world.ReadAsync(number));
        switch (await example.TryAsync(world, number))
        {
            case ChangeOutcome<TicketVersion>.Changed { Now.Ticket: var ticket }:
                Assert.True(ticket.Events > from.Events || MayBeIdle(state, example.Name), $"{example.Name} left no trace.");
                Assert.Contains(ticket.State, ticket.Events == from.Events || rule.To.Count == 0 ? [state] : rule.To);
                Assert.DoesNotContain((state, example.Name), Guarded);
                break;
            case ChangeOutcome<TicketVersion>.Refused refused:
                Assert.Contains((state, example.Name), Guarded);
                Assert.NotEmpty(refused.Why.Detail);
                break;
            case var other:
                Assert.Fail($"{example.Name} in {state}: {other}");
                break;
        }
    }
}
