using Hotline.Platform.Identity;

namespace Hotline.Rectification.Items;

/// <summary>An item as its reader may see it, with the commands that the reader may give now.</summary>
internal sealed record ItemView(string Id, ItemState State, Matter Matter, int Steps, int Opinions, IReadOnlyList<StepKind> Allowed)
{
    public DateOnly? HandedOn { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>The version of the working-day calendar that the deadline was computed or checked with.</summary>
    public string? Calendar { get; init; }

    public bool IsProvisional { get; init; }

    public bool IsOverdue { get; init; }

    public DateOnly? AskedDue { get; init; }

    public bool IsExtended { get; init; }

    public string? Plan { get; init; }

    public DateOnly? PlannedFor { get; init; }

    public int? Percent { get; init; }

    public int Evidence { get; init; }

    public int Reopened { get; init; }

    public DateOnly? DoneOn { get; init; }

    public bool WasLate { get; init; }

    public int Level { get; init; }

    public bool Talk { get; init; }

    public DateOnly? TalkedOn { get; init; }

    public IReadOnlyList<string> Reported { get; init; } = [];

    public string? Reminded { get; init; }

    public static ItemView Of(Item item, Staff by, DateOnly today) => new(
        item.Id, item.State, item.Matter, item.Steps, item.Opinions, LifeCycle.Allowed(item, Parties.Of(item, by), today))
    {
        HandedOn = item.HandedOn,
        Due = item.Due?.Date,
        Calendar = item.Due?.Calendar,
        IsProvisional = item.Due?.IsProvisional == true,
        IsOverdue = ItemLine.Of(item).IsOverdue(today),
        AskedDue = item.AskedDue,
        IsExtended = item.IsExtended,
        Plan = item.Plan,
        PlannedFor = item.PlannedFor,
        Percent = item.Percent,
        Evidence = item.Evidence,
        Reopened = item.Reopened,
        DoneOn = item.DoneOn,
        WasLate = item.WasLate,
        Level = item.Level,
        Talk = item.Talk,
        TalkedOn = item.TalkedOn,
        Reported = item.Reported,
        Reminded = item.Reminded,
    };
}
