using Hotline.Directory;
using Hotline.Identity;
using Hotline.Storage;

namespace Hotline.Rectification;

internal abstract record CreateItemOutcome
{
    /// <summary>Now, or by an earlier sending of the same.</summary>
    public sealed record Created(StoredItem Now) : CreateItemOutcome;

    public sealed record IdTaken : CreateItemOutcome;

    /// <summary>Units that the directory does not have.</summary>
    public sealed record UnknownUnits(IReadOnlyList<string> Units) : CreateItemOutcome;
}

/// <summary>Keeps a draft of the office. The client chooses the id, so asking twice makes one.</summary>
public sealed class CreateItem(ItemStore items, CityDirectory directory, TimeProvider clock)
{
    internal async Task<CreateItemOutcome> RunAsync(string id, Matter matter, Staff by, CancellationToken cancel)
    {
        var unknown = matter.Co.Prepend(matter.Lead).Where(unit => directory.Current.Unit(unit) is null).ToList();
        if (unknown.Count > 0)
        {
            return new CreateItemOutcome.UnknownUnits(unknown);
        }

        for (var tries = 1; ; tries++)
        {
            if (await items.FindAsync(id, cancel) is { } known)
            {
                return known.Item.Matter.IsSame(matter) ? new CreateItemOutcome.Created(known) : new CreateItemOutcome.IdTaken();
            }

            var drafted = new Step(StepKind.Draft, by.Id, by.Name, null, clock.GetUtcNow(), matter.Title);
            if (await items.TryAddAsync(id, matter, [drafted], cancel) is { } added)
            {
                return new CreateItemOutcome.Created(added);
            }

            await LostRace.PauseAsync(tries, cancel);
        }
    }
}
