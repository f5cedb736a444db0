namespace Hotline.Rectification.Items;

/// <summary>The whole life of an item in one table: which command is given in which states, by whom. To change who may do what, change it here.</summary>
internal static class LifeCycle
{
    private static readonly ItemState[] WithUnit = [ItemState.HandedOver, ItemState.InProgress];
    private static readonly ItemState[] Open = [ItemState.HandedOver, ItemState.InProgress, ItemState.Submitted];

    private static readonly Dictionary<StepKind, Rule> Rules = new()
    {
        [StepKind.Revise] = new([ItemState.Draft], [Party.Office]),
        [StepKind.HandOver] = new([ItemState.Draft], [Party.Office]),
        [StepKind.GivePlan] = new(WithUnit, [Party.Lead]),
        [StepKind.Report] = new(WithUnit, [Party.Lead, Party.Co]),
        [StepKind.AddEvidence] = new([ItemState.InProgress], [Party.Lead, Party.Co]),
        [StepKind.AskExtension] = new(WithUnit, [Party.Lead]),
        [StepKind.GrantExtension] = new(WithUnit, [Party.Office]),
        [StepKind.RefuseExtension] = new(WithUnit, [Party.Office]),
        [StepKind.Submit] = new([ItemState.InProgress], [Party.Lead]),
        [StepKind.Accept] = new([ItemState.Submitted], [Party.Office]),
        [StepKind.Refuse] = new([ItemState.Submitted], [Party.Office]),
        [StepKind.Reopen] = new([ItemState.Closed], [Party.Office]),
        [StepKind.RecordTalk] = new([.. Open, ItemState.Closed], [Party.Office]),
        [StepKind.Withdraw] = new([ItemState.Draft, .. Open], [Party.Office]),
    };

    private sealed record Rule(ItemState[] From, Party[] By);

    public static IEnumerable<StepKind> Commands => Rules.Keys;

    public static bool MayGive(StepKind kind, Party party) => Rules.TryGetValue(kind, out var rule) && rule.By.Contains(party);

    public static bool Fits(StepKind kind, ItemState state) => Rules.TryGetValue(kind, out var rule) && rule.From.Contains(state);

    /// <summary>What somebody may do with the item now.</summary>
    public static IReadOnlyList<StepKind> Allowed(Item item, IReadOnlyList<Party> parties, DateOnly today) =>
        [.. Commands.Where(kind => Fits(kind, item.State) && parties.Any(party => MayGive(kind, party)) && Obstacles.Of(item, kind, today) is null)];
}
