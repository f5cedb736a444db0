using Hotline.Casework.Access;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Handling;

public sealed class TemplatesHttp(TicketStore tickets, LiveDirectory directory, TimeProvider clock)
{
    private IEnumerable<AnswerTemplate> All => directory.Current.Part<AnswerTemplates>()?.All ?? [];

    [Function("ListTemplates")]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/templates")] HttpRequest request)
    {
        var (outcome, category) = (Outcome(request), request.Query["category"].ToString());
        return Task.FromResult(Answer(All.Where(t => t.Fits(outcome, category.Length > 0 ? category : null))));
    }

    /// <summary>Those that fit the ticket, filled in.</summary>
    [Function("ListTicketTemplates")]
    public async Task<IResult> ListForTicket(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/tickets/{number}/templates")] HttpRequest request, string number, CancellationToken cancel)
    {
        var outcome = Outcome(request);
        var known = TicketNumbers.Read(number) ?? throw new ProblemException(TicketProblems.NotFound);
        // A template shows nothing of the writer: the log of reads has nothing to say.
        return (await tickets.ReadAsync(known, cancel))?.Ticket switch
        {
            null => TicketProblems.NotFound.ToResult(),
            var ticket when !TicketAccess.For(request.Staff(), ticket).Ticket => Problems.Forbidden.ToResult(),
            var ticket => Fitting(ticket, outcome),
        };
    }

    private IResult Fitting(Ticket ticket, Outcome? outcome)
    {
        var today = clock.GetUtcNow().CityDate();
        return Answer(All.Where(t => t.Fits(outcome, ticket.Category ?? "")).Select(t => t.For(ticket, directory.Current, today)));
    }

    private static IResult Answer(IEnumerable<AnswerTemplate> templates) => Results.Json(new { templates }, Json.Options);

    private static Outcome? Outcome(HttpRequest request)
    {
        var text = request.Query["outcome"].ToString();
        var known = Enum.GetValues<Outcome>().Where(o => o.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return text.Length == 0 ? null
            : known.Count > 0 ? known[0]
            : throw new ProblemException(Problems.Invalid.With(new FieldError("outcome", string.Join(", ", Enum.GetNames<Outcome>()))));
    }
}
