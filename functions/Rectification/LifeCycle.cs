namespace Hotline.Rectification;

/// <summary>The whole life of an item in one table: which command is given in which states, by whom. To change who may do what, change it here.</summary>
internal static class LifeCycle
{
    private static readonly ItemState[] Open = [ItemState.HandedOver, ItemState.InProgress];
    private static readonly ItemState[] Any = [ItemState.HandedOver, ItemState.InProgress, ItemState.Submitted];

    private static readonly Dictionary<StepKind, Rule> Rules = new()
    {
        [StepKind.HandOver] = new([ItemState.Draft], [Party.Office]),
        [StepKind.GivePlan] = new(Open, [Party.Lead]),
        [StepKind.Report] = new(Any, [Party.Lead, Party.Co]),
        [StepKind.AddEvidence] = new([ItemState.InProgress], [Party.Lead, Party.Co]),
        [StepKind.AskExtension] = new(Open, [Party.Lead]),
        [StepKind.GrantExtension] = new(Open, [Party.Office]),
        [StepKind.RefuseExtension] = new(Open, [Party.Office]),
        [StepKind.Submit] = new([ItemState.InProgress], [Party.Lead]),
        [StepKind.Accept] = new([ItemState.Submitted], [Party.Office]),
        [StepKind.Refuse] = new([ItemState.Submitted], [Party.Office]),
        [StepKind.Reopen] = new([ItemState.Closed], [Party.Office]),
        [StepKind.RecordTalk] = new([.. Any, ItemState.Closed], [Party.Office]),
    };

    private sealed record Rule(ItemState[] From, Party[] By);

    public static bool IsCommand(StepKind kind) => Rules.ContainsKey(kind);

    public static bool MayGive(StepKind kind, Party party) => Rules.TryGetValue(kind, out var rule) && rule.By.Contains(party);

    public static bool Fits(StepKind kind, ItemState state) => Rules.TryGetValue(kind, out var rule) && rule.From.Contains(state);

    /// <summary>What somebody may do with the item now.</summary>
    public static IReadOnlyList<StepKind> Allowed(ItemState state, IReadOnlyList<Party> parties) =>
        [.. Rules.Where(r => r.Value.From.Contains(state) && parties.Any(r.Value.By.Contains)).Select(r => r.Key)];

    /// <returns>Why the item does not take the command although it fits its state, in Chinese and English; null for nothing.</returns>
    public static string? Against(Item item, StepKind kind, DateOnly? date, DateOnly today) => kind switch
    {
        StepKind.Submit when item.Evidence == 0 => "请先上传整改证据 / add evidence first",
        StepKind.AskExtension when item.Due < today => "已超期，不能再申请延期 / the deadline has passed",
        StepKind.AskExtension when item.IsExtended => "只能延期一次 / extended once already",
        StepKind.AskExtension when item.AskedDue is not null => "已有待审批的延期申请 / an extension is asked for already",
        StepKind.AskExtension when date <= item.Due => "新期限须晚于原期限 / the new date must be later than the deadline",
        StepKind.GrantExtension or StepKind.RefuseExtension when item.AskedDue is null => "没有待审批的延期申请 / no extension is asked for",
        StepKind.HandOver or StepKind.Refuse or StepKind.Reopen when date < today => "期限不得早于今天 / the deadline must not be past",
        StepKind.RecordTalk when !item.Talk => "该事项不需约谈 / the item is not marked for a talk",
        _ => null,
    };
}
