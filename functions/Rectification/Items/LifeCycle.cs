using Hotline.Platform.Commands;

namespace Hotline.Rectification.Items;

/// <summary>The whole life of an item in one table: which command is given in which states, by whom. To change who may do what, change it here.</summary>
internal static class LifeCycle
{
    private static readonly ItemState[] WithUnit = [ItemState.HandedOver, ItemState.InProgress];
    private static readonly ItemState[] Open = [ItemState.HandedOver, ItemState.InProgress, ItemState.Submitted];

    private static readonly LifeCycle<StepKind, ItemState, Party> Table = new(
    [
        new(StepKind.Revise, [Party.Office], [ItemState.Draft]),
        new(StepKind.HandOver, [Party.Office], [ItemState.Draft]),
        new(StepKind.GivePlan, [Party.Lead], WithUnit),
        new(StepKind.Report, [Party.Lead, Party.Co], WithUnit),
        new(StepKind.AddEvidence, [Party.Lead, Party.Co], [ItemState.InProgress]),
        new(StepKind.AskExtension, [Party.Lead], WithUnit),
        new(StepKind.GrantExtension, [Party.Office], WithUnit),
        new(StepKind.RefuseExtension, [Party.Office], WithUnit),
        new(StepKind.Submit, [Party.Lead], [ItemState.InProgress]),
        new(StepKind.Accept, [Party.Office], [ItemState.Submitted]),
        new(StepKind.Refuse, [Party.Office], [ItemState.Submitted]),
        new(StepKind.Reopen, [Party.Office], [ItemState.Closed]),
        new(StepKind.RecordTalk, [Party.Office], [.. Open, ItemState.Closed]),
        new(StepKind.Withdraw, [Party.Office], [ItemState.Draft, .. Open]),
    ]);

    public static IEnumerable<StepKind> Commands => Table.Rules.Select(rule => rule.Command);

    public static bool MayGive(StepKind kind, Party party) => Table.MayGive(kind, by => by == party);

    public static bool Fits(StepKind kind, ItemState state) => Table.Fits(kind, state);

    /// <summary>What somebody may do with the item now.</summary>
    public static IReadOnlyList<StepKind> Allowed(Item item, IReadOnlyList<Party> parties, DateOnly today) =>
        [.. Table.Legal(item.State, parties.Contains).Where(kind => Obstacles.Of(item, kind, today) is null)];
}
