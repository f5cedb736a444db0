using Hotline.Casework.Commands;
using Hotline.Casework.Following;
using Hotline.Casework.Tickets;
using Hotline.City.Confidentiality;
using Hotline.Platform.Commands;

namespace Hotline.Casework.Merging;

/// <summary>
/// Keeps merged tickets and those they went into in step: the primary knows its followers, each follower gets the primary's answers, and
/// none is left behind when the primary ends without one.
/// </summary>
internal sealed class FollowMerge(TicketStore tickets, ChangeTicket change) : IFollowTicket
{
    public async Task RunAsync(TicketFile file, int seen, CancellationToken cancel)
    {
        foreach (var primary in file.Events.Skip(seen).Select(PrimaryOf).OfType<string>().Distinct())
        {
            await KeepInStepAsync(file.Version.Ticket, primary, cancel);
        }

        foreach (var follower in file.Version.Ticket.Followers)
        {
            await TellAsync(file, follower, cancel);
        }
    }

    private static string? PrimaryOf(TicketEvent happened) => happened.Step switch
    {
        MergedInto merged => merged.Primary,
        Unmerged unmerged => unmerged.Primary,
        _ => null,
    };

    private static bool IsMerged(Ticket ticket, string primary) => ticket.State == TicketState.Merged && ticket.Merge?.Primary == primary;

    private async Task KeepInStepAsync(Ticket ticket, string primary, CancellationToken cancel)
    {
        var isMerged = IsMerged(ticket, primary);
        var outcome = await change.RunAsync(new Order(primary, Actor.Clockwork), new TellPrimary(ticket.Number, isMerged), cancel);
        if (isMerged && outcome is ChangeOutcome<TicketVersion>.Refused or ChangeOutcome<TicketVersion>.Illegal)
        {
            await ReleaseAsync(ticket.Number, primary, cancel);
        }
        else if (await tickets.ReadAsync(ticket.Number, cancel) is { Ticket: var now } && IsMerged(now, primary) != isMerged)
        {
            // Of two runs at once, the one that read first may have written last.
            await KeepInStepAsync(now, primary, cancel);
        }
    }

    private async Task TellAsync(TicketFile file, string follower, CancellationToken cancel)
    {
        var primary = file.Version.Ticket;
        if (TellPrimary.EndedUnanswered.Contains(primary.State))
        {
            await ReleaseAsync(follower, primary.Number, cancel);
        }
        else if (PrimaryAnswers.For(file, follower) is { } answer)
        {
            var safe = answer with { PublicAnswer = Redaction.OfAnonymous(answer.PublicAnswer, primary.Content.Writer) };
            await change.RunAsync(new Order(follower, Actor.Clockwork), safe, cancel);
        }
    }

    private Task<ChangeOutcome<TicketVersion>> ReleaseAsync(string follower, string primary, CancellationToken cancel) =>
        change.RunAsync(new Order(follower, Actor.Clockwork), new UnmergeTicket { Primary = primary }, cancel);
}
