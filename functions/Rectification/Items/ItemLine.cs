namespace Hotline.Rectification.Items;

/// <summary>An item in a list: what the board, the list of who has not reported, and the timer go by.</summary>
public sealed record ItemLine(string Id, ItemState State, string Title, string Lead, IReadOnlyList<string> Co)
{
    /// <summary>Whose results an automatic item comes from, and the round that they were compared with.</summary>
    public string? Round { get; init; }

    public string? Previous { get; init; }

    public DateOnly? HandedOn { get; init; }

    public DateOnly? Due { get; init; }

    public bool IsProvisional { get; init; }

    public DateOnly? AskedDue { get; init; }

    public DateOnly? DoneOn { get; init; }

    public bool WasLate { get; init; }

    public int Opinions { get; init; }

    public int? Percent { get; init; }

    public int Reopened { get; init; }

    public int Level { get; init; }

    public bool Talk { get; init; }

    public DateOnly? TalkedOn { get; init; }

    public IReadOnlyList<string> Reported { get; init; } = [];

    public string? Reminded { get; init; }

    /// <summary>For who reads a list; not kept, because it follows from the day.</summary>
    public bool? Overdue { get; init; }

    public static ItemLine Of(Item item) => new(item.Id, item.State, item.Matter.Title, item.Matter.Lead, item.Matter.Co)
    {
        Round = item.Matter.Origin?.Round,
        Previous = item.Matter.Origin?.Previous,
        HandedOn = item.HandedOn,
        Due = item.Due?.Date,
        IsProvisional = item.Due?.IsProvisional == true,
        AskedDue = item.AskedDue,
        DoneOn = item.DoneOn,
        WasLate = item.WasLate,
        Opinions = item.Opinions,
        Percent = item.Percent,
        Reopened = item.Reopened,
        Level = item.Level,
        Talk = item.Talk,
        TalkedOn = item.TalkedOn,
        Reported = item.Reported,
        Reminded = item.Reminded,
    };

    /// <summary>The unit has to act; what waits for verification is the office's.</summary>
    public bool IsWithUnit => State is ItemState.HandedOver or ItemState.InProgress;

    public bool IsOverdue(DateOnly today) => IsWithUnit && Due < today;
}
