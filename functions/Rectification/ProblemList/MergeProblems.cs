using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Hotline.Platform.Storage;
using Hotline.Rectification.Items;

namespace Hotline.Rectification.ProblemList;

internal abstract record MergeOutcome
{
    /// <summary>Now, or before.</summary>
    public sealed record Merged(StoredItem Now) : MergeOutcome;

    public sealed record NotFound : MergeOutcome;

    /// <summary>The item takes no opinions any more, or gives none back.</summary>
    public sealed record Fixed : MergeOutcome;

    /// <summary>There is no such opinion, or too many.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : MergeOutcome;

    /// <summary>Opinions that are in another item.</summary>
    public sealed record NotFree(IReadOnlyList<FieldError> Errors) : MergeOutcome;
}

/// <summary>
/// Merges opinions into an item, or takes them out of a draft or of one taken back: all or none, with the step that says so, in one transaction. Those that
/// are where they shall be already are passed over, so it may be repeated.
/// </summary>
public sealed class MergeProblems(ItemStore items, ProblemStore problems, TimeProvider clock)
{
    /// <summary>Three rows each, beside the item's own: a transaction holds a hundred.</summary>
    public const int MostAtOnce = 25;

    /// <summary>All of an item are shown at once.</summary>
    public const int MostInItem = 500;

    internal async Task<MergeOutcome> RunAsync(string id, IReadOnlyList<string> ids, bool takeOut, Staff by, CancellationToken cancel)
    {
        for (var tries = 1; await items.FindAsync(id, cancel) is { } stored; tries++)
        {
            if (!IsOpenTo(stored.Item.State, takeOut))
            {
                return new MergeOutcome.Fixed();
            }

            var found = await Task.WhenAll(ids.Select(problem => problems.FindAsync(problem, cancel)));
            var (from, to) = takeOut ? (id, "") : ("", id);
            if (Against(stored.Item, found, from, to) is { } no)
            {
                return no;
            }

            var moving = found.OfType<StoredProblem>().Where(p => p.Problem.Item == from).ToList();
            var after = moving.Count == 0 ? stored : await items.TryStepAsync(stored, StepOf(takeOut, moving, by), moving.SelectMany(p => ProblemStore.Move(p, to)), cancel);
            if (after is not null)
            {
                return new MergeOutcome.Merged(after);
            }

            await LostRace.PauseAsync(tries, cancel);
        }

        return new MergeOutcome.NotFound();
    }

    private static bool IsOpenTo(ItemState state, bool takeOut) =>
        takeOut ? state is ItemState.Draft or ItemState.Withdrawn : state is not (ItemState.Closed or ItemState.Withdrawn);

    private static MergeOutcome? Against(Item item, StoredProblem?[] found, string from, string to)
    {
        var missing = found.Index().Where(p => p.Item is null).Select(p => new FieldError($"problems[{p.Index}]", "没有这一问题 / no such problem")).ToList();
        var taken = found.Index().Where(p => p.Item is { Problem.Item: var at } && at != from && at != to)
            .Select(p => new FieldError($"problems[{p.Index}]", $"已并入 {p.Item!.Problem.Item} / merged into another item")).ToList();
        return missing.Count > 0 ? new MergeOutcome.Invalid(missing)
            : taken.Count > 0 ? new MergeOutcome.NotFree(taken)
            : to.Length > 0 && item.Opinions + found.Length > MostInItem ? new MergeOutcome.Invalid([new FieldError("problems", $"一个事项最多 {MostInItem} 条 / at most {MostInItem} in an item")])
            : null;
    }

    private Step StepOf(bool takeOut, List<StoredProblem> moving, Staff by) =>
        new(takeOut ? StepKind.TakeOut : StepKind.Merge, by.Id, by.Name, null, clock.GetUtcNow(), string.Join('、', moving.Select(p => p.Problem.Id))) { Opinions = moving.Count };
}
