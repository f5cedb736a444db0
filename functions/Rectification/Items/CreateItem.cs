using Hotline.City.Directory;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Hotline.Platform.Storage;

namespace Hotline.Rectification.Items;

internal abstract record CreateItemOutcome
{
    /// <summary>Now, or by an earlier sending of the same.</summary>
    public sealed record Created(StoredItem Now) : CreateItemOutcome;

    public sealed record IdTaken : CreateItemOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : CreateItemOutcome;
}

/// <summary>Keeps a draft of the office. The client chooses the id, so asking twice makes one.</summary>
public sealed class CreateItem(ItemStore items, LiveDirectory directory, TimeProvider clock)
{
    internal async Task<CreateItemOutcome> RunAsync(string id, Matter matter, Staff by, CancellationToken cancel)
    {
        if (CheckUnits.Of(matter, directory.Current) is { Count: > 0 } errors)
        {
            return new CreateItemOutcome.Invalid(errors);
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
