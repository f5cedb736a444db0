namespace Hotline.Rectification.Items;

/// <summary>A unit's items as lead, all there ever were: changed in the transaction that changes an item, so that a board need not read them.</summary>
internal sealed record UnitCounts(IReadOnlyDictionary<ItemState, int> States, int OnTime, int Reopened, int Talks)
{
    public static UnitCounts None { get; } = new(new Dictionary<ItemState, int>(), 0, 0, 0);

    /// <param name="before">Null when it is new, or was another unit's.</param>
    /// <param name="after">Null when it is another unit's now.</param>
    public UnitCounts With(Item? before, Item? after) => Plus(Of(after), 1).Plus(Of(before), -1);

    private static UnitCounts Of(Item? item) => item is null ? None : new(
        new Dictionary<ItemState, int> { [item.State] = 1 },
        item.ClosedOnTime ? 1 : 0,
        item.Reopened,
        item is { Talk: true, TalkedOn: null, State: not ItemState.Withdrawn } ? 1 : 0);

    private UnitCounts Plus(UnitCounts other, int sign) => new(
        States.Keys.Union(other.States.Keys).Order().ToDictionary(s => s, s => States.GetValueOrDefault(s) + (sign * other.States.GetValueOrDefault(s))),
        OnTime + (sign * other.OnTime),
        Reopened + (sign * other.Reopened),
        Talks + (sign * other.Talks));
}
