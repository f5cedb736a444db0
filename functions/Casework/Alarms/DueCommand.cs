using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;

namespace Hotline.Casework.Alarms;

/// <summary>
/// What happens to a ticket when a clock of <paramref name="Kind"/> is due: for those that the enterprise lets pass. The slice that owns the
/// command registers it:
/// <code>services.AddSingleton(new DueCommand(ClockKind.Rate, (change, order, cancel) => change.RunAsync(order, new ExpireRating(), cancel)))</code>
/// The command must leave the clock stopped; it is given again within the hour as long as the clock runs.
/// </summary>
/// <param name="Kind">Never one whose overdue alert a unit or the office should get: a clock with a due command has a reminder only.</param>
/// <param name="RunAsync">Gives the command by clockwork's order to the ticket that the order names.</param>
internal sealed record DueCommand(ClockKind Kind, Func<ChangeTicket, Order, CancellationToken, Task<ChangeOutcome<TicketVersion>>> RunAsync);
