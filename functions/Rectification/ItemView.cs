using Hotline.Identity;

namespace Hotline.Rectification;

/// <summary>An item as its reader may see it, with the commands that the reader may give now.</summary>
internal sealed record ItemView(
    string Id,
    ItemState State,
    Matter Matter,
    int Steps,
    DateOnly? Due,
    string? Calendar,
    DateOnly? AskedDue,
    int Evidence,
    int Reopened,
    int Level,
    bool Talk,
    DateOnly? TalkedOn,
    DateOnly? DoneOn,
    IReadOnlyList<string> Reported,
    IReadOnlyList<StepKind> Allowed)
{
    public static ItemView Of(Item item, Staff by) => new(
        item.Id,
        item.State,
        item.Matter,
        item.Steps,
        item.Due,
        item.Calendar,
        item.AskedDue,
        item.Evidence,
        item.Reopened,
        item.Level,
        item.Talk,
        item.TalkedOn,
        item.DoneOn,
        item.Reported,
        LifeCycle.Allowed(item.State, ChangeItem.PartiesOf(item, by)));

    /// <summary>The city's offices see all, a unit what was handed over to it.</summary>
    public static bool Sees(Item item, Staff by) =>
        by.Is(StaffRole.Office, StaffRole.Leader, StaffRole.Auditor) || (item.State != ItemState.Draft && item.Matter.Concerns(by.UnitId));
}
