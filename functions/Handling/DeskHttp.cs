using System.Diagnostics;
using Azure;
using Hotline.Directory;
using Hotline.Http;
using Hotline.Identity;
using Hotline.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Handling;

public sealed class DeskHttp(ReadTicket read, DeskStore desk, DispatchTicket dispatch, CityDirectory directory)
{
    private const int PageSize = 50;

    [Function("GetTicket")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/tickets/{number}")] HttpRequest request, string number, CancellationToken cancel) =>
        await read.RunAsync(Number(number), request.Staff(), cancel) switch
        {
            ReadTicketOutcome.Found found =>
                Answer(request, found.File.Version, TicketView.Of(found.File.Version.Ticket, found.File.Events, found.Access)),
            ReadTicketOutcome.NotFound => HandlingProblems.NotFound.ToResult(),
            ReadTicketOutcome.Forbidden => Problems.Forbidden.ToResult(),
            var other => throw new UnreachableException(other.ToString()),
        };

    [Function("ListDesk")]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/desk")] HttpRequest request, CancellationToken cancel)
    {
        var after = request.Query["after"].ToString();
        if (after.Length > 0 && !DeskStore.IsContinuation(after))
        {
            throw new ProblemException(HandlingProblems.BadContinuation.With(new FieldError("after", "格式不正确 / not such a value")));
        }

        var page = await desk.ReadAsync(after.Length > 0 ? after : null, PageSize, cancel);
        return Results.Json(DeskView.Of(page, directory.Current), Json.Options);
    }

    [Function("DispatchTicket")]
    public async Task<IResult> Dispatch(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/dispatch")] HttpRequest request, string number, CancellationToken cancel)
    {
        var expected = request.Headers.IfMatch.ToString() is { Length: > 0 } etag ? new ETag(etag) : throw new ProblemException(HandlingProblems.ETagMissing);
        var body = await request.ReadValidAsync<DispatchBody>(cancel);
        var order = new DispatchOrder(Number(number), expected, body.Lead, body.CoUnits, body.Category, request.Staff().Id, CleanText.Paragraphs(body.Note));
        return await dispatch.RunAsync(order, cancel) switch
        {
            DispatchOutcome.Dispatched done => Answer(request, done.Version, View(request, done.Version)),
            DispatchOutcome.NotFound => HandlingProblems.NotFound.ToResult(),
            DispatchOutcome.Stale stale => Conflict(request, HandlingProblems.Stale, stale.Now),
            DispatchOutcome.TooLate late => Conflict(request, HandlingProblems.TooLate, late.Now),
            DispatchOutcome.Invalid invalid => Problems.Invalid.With(invalid.Errors).ToResult(),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    private static string Number(string typed) => TicketNumbers.Read(typed) ?? throw new ProblemException(HandlingProblems.NotFound);

    private static TicketView View(HttpRequest request, TicketVersion version) =>
        TicketView.Of(version.Ticket, events: null, TicketAccess.For(request.Staff(), version.Ticket));

    private static IResult Answer(HttpRequest request, TicketVersion version, TicketView view)
    {
        request.HttpContext.Response.Headers.ETag = version.ETag.ToString("H");
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(view, Json.Options);
    }

    private static IResult Conflict(HttpRequest request, Problem problem, TicketVersion now)
    {
        request.HttpContext.Response.Headers.ETag = now.ETag.ToString("H");
        return (problem with { Current = View(request, now) }).ToResult();
    }
}
