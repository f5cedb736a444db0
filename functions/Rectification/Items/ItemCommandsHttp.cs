using System.Text.Json;
using Azure;
using Hotline.City.Calendar;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Rectification.Items;

/// <summary>What the office and the units do with an item. A command needs the item's ETag in <c>If-Match</c>, and may carry an <c>Idempotency-Key</c>.</summary>
public sealed class ItemCommandsHttp(ChangeItem change, ReviseItem revise, TimeProvider clock)
{
    /// <summary>By their names in addresses: hand-over, give-plan …. A draft is written anew by putting it.</summary>
    private static readonly Dictionary<string, StepKind> Commands =
        LifeCycle.Commands.Where(kind => kind != StepKind.Revise).ToDictionary(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()), StringComparer.Ordinal);

    [Function("ItemsCommand")]
    public async Task<IResult> Give(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rectification/items/{id}/{command}")] HttpRequest request, string id, string command, CancellationToken cancel)
    {
        if (!Commands.TryGetValue(command, out var kind))
        {
            return Problems.NotFound.ToResult();
        }

        var expected = Expected(request);
        var body = await request.ReadValidAsync<CommandBody>(cancel);
        return body.CheckFor(kind).ToArray() is { Length: > 0 } errors
            ? Problems.Invalid.With(errors).ToResult()
            : Answer(request, await change.RunAsync(new ItemOrder(id, request.Staff(), expected, request.IdempotencyKey()), kind, body.ToSaid(), cancel));
    }

    [Function("ItemsRevise")]
    public async Task<IResult> Revise(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/rectification/items/{id}")] HttpRequest request, string id, CancellationToken cancel)
    {
        var expected = Expected(request);
        var body = await request.ReadValidAsync<MatterBody>(cancel);
        return Answer(request, await revise.RunAsync(new ItemOrder(id, request.Staff(), expected), body.ToMatter(), cancel));
    }

    /// <summary>What came of a command.</summary>
    internal IResult Answer(HttpRequest request, ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Changed done => ItemsHttp.Answer(request, done.Now, Today),
        ChangeOutcome.NotYours => RectificationProblems.NotYours.ToResult(),
        ChangeOutcome.Illegal no => Conflict(request, RectificationProblems.WrongState, no.Now),
        ChangeOutcome.Refused no => Conflict(request, RectificationProblems.Refused.With(new FieldError("command", no.Why)), no.Now),
        ChangeOutcome.Invalid no => Problems.Invalid.With(no.Errors).ToResult(),
        ChangeOutcome.Stale no => Conflict(request, RectificationProblems.Stale, no.Now),
        ChangeOutcome.KeyReused => RectificationProblems.KeyReused.ToResult(),
        _ => RectificationProblems.NotFound.ToResult(),
    };

    private static ETag Expected(HttpRequest request) =>
        request.Headers.IfMatch.ToString() is { Length: > 0 } etag ? new ETag(etag) : throw new ProblemException(RectificationProblems.ETagMissing);

    private DateOnly Today => clock.GetUtcNow().CityDate();

    private IResult Conflict(HttpRequest request, Problem problem, StoredItem now)
    {
        var view = ItemView.Of(now.Item, request.Staff(), Today);
        request.HttpContext.Response.Headers.ETag = now.ETag.ToString("H");
        return (problem with { Current = view, Allowed = [.. Commands.Where(c => view.Allowed.Contains(c.Value)).Select(c => c.Key)] }).ToResult();
    }
}
