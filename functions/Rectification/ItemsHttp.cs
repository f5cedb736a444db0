using Hotline.Http;
using Hotline.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Rectification;

/// <summary>整改事项: the office drafts and decides, units plan, report and prove; each sees what concerns it.</summary>
public sealed class ItemsHttp(CreateItem create, ChangeItem change, ItemStore items, ProblemStore problems)
{
    [Function("ItemsCreate")]
    public async Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rectification/items")] HttpRequest request, CancellationToken cancel)
    {
        var body = await request.ReadValidAsync<ItemBody>(cancel);
        return await create.RunAsync(body.Id, body.ToMatter(), cancel) switch
        {
            CreateItemOutcome.Created c => Results.Json(ItemView.Of(c.Item, request.Staff()), Json.Options, statusCode: StatusCodes.Status201Created),
            CreateItemOutcome.UnknownUnits u => throw new ProblemException(Problems.Invalid.With(
                [.. u.Units.Select(unit => new FieldError(unit == body.Lead ? "lead" : "co", $"单位名录中没有 {unit} / not in the directory"))])),
            _ => throw new ProblemException(RectificationProblems.IdTaken),
        };
    }

    [Function("ItemsList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rectification/items")] HttpRequest request, CancellationToken cancel)
    {
        var (by, unit, state) = (request.Staff(), request.Query["unit"].ToString(), request.Query["state"].ToString());
        var seen = (await items.ReadAsync("", cancel)).Select(i => i.Item).Where(i => ItemView.Sees(i, by)
            && (unit.Length == 0 || i.Matter.Concerns(unit)) && (state.Length == 0 || string.Equals(state, i.State.ToString(), StringComparison.OrdinalIgnoreCase)));
        return Results.Json(new { Items = seen.OrderBy(i => i.Due ?? DateOnly.MaxValue).Select(i => ItemView.Of(i, by)) }, Json.Options);
    }

    [Function("ItemsGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rectification/items/{id}")] HttpRequest request, string id, CancellationToken cancel)
    {
        var item = (await items.FindAsync(id, cancel))?.Item;
        return item is null || !ItemView.Sees(item, request.Staff())
            ? throw new ProblemException(RectificationProblems.NotFound)
            : Results.Json(
                new { Item = ItemView.Of(item, request.Staff()), Trail = await items.ReadTrailAsync(id, cancel), Problems = await problems.ReadAsync(id, cancel) }, Json.Options);
    }

    [Function("ItemsCommand")]
    public async Task<IResult> Command(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rectification/items/{id}/{command}")] HttpRequest request, string id, string command, CancellationToken cancel)
    {
        if (!Enum.TryParse<StepKind>(command.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind) || !LifeCycle.IsCommand(kind))
        {
            throw new ProblemException(Problems.NotFound);
        }

        var body = await request.ReadValidAsync<CommandBody>(cancel);
        if (body.CheckFor(kind).ToArray() is { Length: > 0 } errors)
        {
            throw new ProblemException(Problems.Invalid.With(errors));
        }

        return await change.RunAsync(id, kind, body.ToSaid(), body.Steps, request.Staff(), cancel) switch
        {
            ChangeOutcome.Changed c => Results.Json(ItemView.Of(c.Item, request.Staff()), Json.Options),
            ChangeOutcome.NotYours => throw new ProblemException(RectificationProblems.NotYours),
            ChangeOutcome.Illegal i => throw new ProblemException(RectificationProblems.Illegal.With(new FieldError("state", $"{i.State}: {string.Join(", ", i.Allowed)}"))),
            ChangeOutcome.Refused r => throw new ProblemException(RectificationProblems.Refused.With(new FieldError("command", r.Why))),
            ChangeOutcome.Stale => throw new ProblemException(RectificationProblems.Stale),
            _ => throw new ProblemException(RectificationProblems.NotFound),
        };
    }
}
