using Hotline.Directory;
using Hotline.Identity;
using Microsoft.Extensions.Options;

namespace Hotline.Rectification;

public abstract record ChangeOutcome
{
    public sealed record Changed(Item Item) : ChangeOutcome;

    /// <summary>Also for a unit that has nothing to do with it.</summary>
    public sealed record NotFound : ChangeOutcome;

    /// <summary>Not this person's to give.</summary>
    public sealed record NotYours : ChangeOutcome;

    /// <summary>Not in this state; what is allowed now.</summary>
    public sealed record Illegal(ItemState State, IReadOnlyList<StepKind> Allowed) : ChangeOutcome;

    public sealed record Refused(string Why) : ChangeOutcome;

    /// <summary>It has other steps than the caller saw.</summary>
    public sealed record Stale(int Steps) : ChangeOutcome;
}

/// <summary>What a command says beside its kind.</summary>
public sealed record Said(string Note, DateOnly? Date, string? Month, int? Percent);

/// <summary>Gives a command to an item: by the table in <see cref="LifeCycle"/>, the step and what it changes in one transaction.</summary>
public sealed class ChangeItem(ItemStore items, CityDirectory directory, IOptions<RectificationOptions> options, TimeProvider clock)
{
    /// <param name="id">Of the item.</param>
    /// <param name="kind">A command of the table.</param>
    /// <param name="said">Checked for its form.</param>
    /// <param name="seen">How many steps the caller saw; null for any.</param>
    /// <param name="by">Signed in.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<ChangeOutcome> RunAsync(string id, StepKind kind, Said said, int? seen, Staff by, CancellationToken cancel)
    {
        while (await items.FindAsync(id, cancel) is { } stored && PartiesOf(stored.Item, by) is { Count: > 0 } parties)
        {
            var item = stored.Item;
            var (today, calendar) = (clock.GetUtcNow().CityDate(), directory.Current.Calendar);
            var date = said.Date ?? (kind == StepKind.HandOver ? calendar.AddWorkdays(today, options.Value.DefaultWorkDays).Date : null);
            if (!parties.Any(party => LifeCycle.MayGive(kind, party)))
            {
                return new ChangeOutcome.NotYours();
            }

            if (seen is { } steps && steps != item.Steps)
            {
                return new ChangeOutcome.Stale(item.Steps);
            }

            if (!LifeCycle.Fits(kind, item.State))
            {
                return new ChangeOutcome.Illegal(item.State, LifeCycle.Allowed(item.State, parties));
            }

            if (LifeCycle.Against(item, kind, date, today) is { } why)
            {
                return new ChangeOutcome.Refused(why);
            }

            var step = new Step(kind, by.Id, by.Name, by.Is(StaffRole.Office) ? null : by.UnitId, clock.GetUtcNow(), said.Note)
            {
                Date = date, Calendar = date is null && kind != StepKind.GrantExtension ? null : calendar.Version, Month = said.Month, Percent = said.Percent,
            };
            if (await items.TryStepAsync(stored, step, cancel) is { } after)
            {
                return new ChangeOutcome.Changed(after);
            }
        }

        return new ChangeOutcome.NotFound();
    }

    /// <summary>What somebody is to an item; nothing for those whom it does not concern.</summary>
    internal static IReadOnlyList<Party> PartiesOf(Item item, Staff by) =>
    [
        .. by.Is(StaffRole.Office) ? [Party.Office] : Array.Empty<Party>(),
        .. by.UnitId == item.Matter.Lead && item.State != ItemState.Draft ? [Party.Lead] : Array.Empty<Party>(),
        .. by.UnitId is { } unit && item.Matter.Co.Contains(unit) && item.State != ItemState.Draft ? [Party.Co] : Array.Empty<Party>(),
    ];
}
