using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Access;

public sealed class ReadsHttp(ReadLog reads)
{
    private const int PageSize = 100;

    [Function("ListReads")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/tickets/{number}/reads")] HttpRequest request, string number, CancellationToken cancel)
    {
        var known = TicketNumbers.Read(number) ?? throw new ProblemException(TicketProblems.NotFound);
        var after = request.Query["after"].ToString();
        if (after.Length > 0 && !ReadLog.IsContinuation(after))
        {
            throw new ProblemException(ConfidentialityProblems.BadContinuation.With(new FieldError("after", "格式不正确 / not such a value")));
        }

        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(await reads.ListAsync(known, after.Length > 0 ? after : null, PageSize, cancel), Json.Options);
    }
}
