using Hotline.Directory;

namespace Hotline.Rectification;

public abstract record CreateItemOutcome
{
    /// <summary>Now, or by an earlier sending of the same.</summary>
    public sealed record Created(Item Item) : CreateItemOutcome;

    public sealed record IdTaken : CreateItemOutcome;

    /// <summary>Units that the directory does not have.</summary>
    public sealed record UnknownUnits(IReadOnlyList<string> Units) : CreateItemOutcome;
}

/// <summary>Keeps a draft of the office. The client chooses the id, so asking twice makes one.</summary>
public sealed class CreateItem(ItemStore items, CityDirectory directory)
{
    public async Task<CreateItemOutcome> RunAsync(string id, Matter matter, CancellationToken cancel)
    {
        var unknown = matter.Co.Prepend(matter.Lead).Where(unit => directory.Current.Unit(unit) is null).ToList();
        if (unknown.Count > 0)
        {
            return new CreateItemOutcome.UnknownUnits(unknown);
        }

        if (await items.TryAddAsync(id, matter, [], cancel))
        {
            return new CreateItemOutcome.Created(new Item(id, matter));
        }

        var known = (await items.FindAsync(id, cancel))!.Item;
        return IsSame(known.Matter, matter) ? new CreateItemOutcome.Created(known) : new CreateItemOutcome.IdTaken();
    }

    private static bool IsSame(Matter one, Matter other) =>
        (one.Title, one.Text, one.Lead) == (other.Title, other.Text, other.Lead) && one.Co.SequenceEqual(other.Co) && one.Aspects.SequenceEqual(other.Aspects);
}
