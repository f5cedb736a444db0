using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Commands;

/// <summary>A command as somebody who may give it would; <paramref name="Before"/> are the commands that it needs first, beside the state.</summary>
internal sealed record CommandExample(
    string Name, Actor Actor, Func<TicketWorld, string, Task<ChangeOutcome<TicketVersion>>> Give, params IReadOnlyList<CommandExample> Before)
{
    public static CommandExample Of<TCommand>(Actor actor, TCommand command, params IReadOnlyList<CommandExample> before)
        where TCommand : ITicketCommand => new(TCommand.Name, actor, (world, number) => world.TryAsync(number, actor, command), before);

    /// <summary>For one that has to look around first.</summary>
    public static CommandExample Of<TCommand>(Actor actor, Func<TicketWorld, string, Task<TCommand>> command)
        where TCommand : ITicketCommand => new(TCommand.Name, actor, async (world, number) => await world.TryAsync(number, actor, await command(world, number)));

    /// <returns>The outcome of the command, or of the first one before it that was refused.</returns>
    public async Task<ChangeOutcome<TicketVersion>> TryAsync(TicketWorld world, string number)
    {
        foreach (var example in Before)
        {
            if (await example.TryAsync(world, number) is not ChangeOutcome<TicketVersion>.Changed and var refused)
            {
                return refused;
            }
        }

        return await Give(world, number);
    }
}
