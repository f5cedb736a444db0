using Hotline.Casework.Following;
using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Evaluation.Ledger;
using Microsoft.Extensions.Logging;

namespace Hotline.Evaluation.HotlineRounds;

/// <summary>
/// Puts the rating of each closure into the ballot ledger's round of its month, once however often it is followed, and takes it back when it
/// is voided. What the hotline office answered itself is no unit's; a merged ticket counts with its primary.
/// </summary>
internal sealed class CountClosureRatings(MonthlyRound months, BallotLedger ledger, LiveDirectory directory, ILogger<CountClosureRatings> log) : IFollowTicket
{
    public async Task RunAsync(TicketFile file, int seen, CancellationToken cancel)
    {
        var ticket = file.Version.Ticket;
        var fresh = file.Events.Skip(seen).Select(e => ClosureOf(e.Step)).ToHashSet();
        foreach (var closure in ticket.Closures.Where(c => fresh.Contains(c.No) && ticket.Merge is null))
        {
            if (closure is { Rating: { } rating, Lead: { } unit })
            {
                await CountAsync(ticket, closure.No, unit, rating, cancel);
            }
        }
    }

    private static int? ClosureOf(Step step) => step switch
    {
        ClosureRated rated => rated.Closure,
        RatingVoided voided => voided.Closure,
        _ => null,
    };

    private async Task CountAsync(Ticket ticket, int closure, string unit, ClosureRating given, CancellationToken cancel)
    {
        if (await months.OfAsync(given.At, cancel) is not { } round)
        {
            log.MonthIsOver(ticket.Number, closure);
            return;
        }

        if (round.UnitPlace(unit) is null)
        {
            log.NotOnRoster(ticket.Number, closure, round.Id, unit);
            return;
        }

        var outcomes = await ledger.CommitAsync(round.Id, [RatingOf(ticket, closure, unit, given)], cancel);
        if (outcomes[0] == RatingOutcome.Closed)
        {
            log.RoundIsSealed(ticket.Number, closure, round.Id);
        }
    }

    /// <summary>A voided rating is withdrawn within its own month, whenever that is decided: right behind the rating in the order of answers.</summary>
    private Rating RatingOf(Ticket ticket, int closure, string unit, ClosureRating given)
    {
        var (level, key) = given.VoidedAt is null ? (given.Level, ticket.Number) : (Rating.Withdrawn, $"{ticket.Number}-void");
        return new Rating($"ticket|{ticket.Number}|{closure}", GroupOf(ticket), unit, level, new OrderStamp(given.At, key), Channel.Closure);
    }

    private string GroupOf(Ticket ticket)
    {
        var (city, content) = (directory.Current, ticket.Content);
        var known = content.Uscc is { } uscc ? city.Respondent(uscc) : null;
        return (known ?? city.RespondentByPhone(content.Phone))?.Group ?? RespondentGroup.Enterprise;
    }
}
