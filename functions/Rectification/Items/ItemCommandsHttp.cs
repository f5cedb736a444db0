using System.Text.Json;
using Hotline.City.Calendar;
using Hotline.Platform.Commands;
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

        var expected = request.IfMatch(RectificationProblems.OfCommands);
        var body = await request.ReadValidAsync<CommandBody>(cancel);
        return body.CheckFor(kind).ToArray() is { Length: > 0 } errors
            ? Problems.Invalid.With(errors).ToResult()
            : Answer(request, await change.RunAsync(new ItemOrder(id, request.Staff(), expected, request.IdempotencyKey()), kind, body.ToSaid(), cancel));
    }

    [Function("ItemsRevise")]
    public async Task<IResult> Revise(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/rectification/items/{id}")] HttpRequest request, string id, CancellationToken cancel)
    {
        var expected = request.IfMatch(RectificationProblems.OfCommands);
        var body = await request.ReadValidAsync<MatterBody>(cancel);
        return Answer(request, await revise.RunAsync(new ItemOrder(id, request.Staff(), expected), body.ToMatter(), cancel));
    }

    /// <summary>What came of a command.</summary>
    internal IResult Answer(HttpRequest request, ChangeOutcome<StoredItem> outcome) => new CommandAnswersHttp<StoredItem>(
        request, RectificationProblems.OfCommands, now => View(request, now), (now, _) => Allowed(View(request, now))).Of(outcome);

    private ItemView View(HttpRequest request, StoredItem now) => ItemView.Of(now.Item, request.Staff(), clock.GetUtcNow().CityDate());

    private static IReadOnlyList<string> Allowed(ItemView view) => [.. Commands.Where(c => view.Allowed.Contains(c.Value)).Select(c => c.Key)];
}
