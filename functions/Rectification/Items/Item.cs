using Hotline.City.Calendar;

namespace Hotline.Rectification.Items;

/// <summary>整改事项: a problem handed over with a deadline. But for what a draft says, which may be written anew, it is the fold of its trail.</summary>
public sealed record Item(string Id, Matter Matter)
{
    public ItemState State { get; init; }

    /// <summary>How many steps its trail has.</summary>
    public int Steps { get; init; }

    /// <summary>How many opinions are merged into it.</summary>
    public int Opinions { get; init; }

    /// <summary>City date; null while it was never handed over.</summary>
    public DateOnly? HandedOn { get; init; }

    public Deadline? Due { get; init; }

    /// <summary>The date asked for and not decided yet.</summary>
    public DateOnly? AskedDue { get; init; }

    public bool IsExtended { get; init; }

    /// <summary>What the lead means to do.</summary>
    public string? Plan { get; init; }

    /// <summary>By when it means to be done: city date.</summary>
    public DateOnly? PlannedFor { get; init; }

    /// <summary>As the lead last reported.</summary>
    public int? Percent { get; init; }

    /// <summary>Pieces of evidence since it was last (re)opened, and the hashes of those that are files.</summary>
    public int Evidence { get; init; }

    public IReadOnlyList<string> Files { get; init; } = [];

    public int Reopened { get; init; }

    /// <summary>City date the lead last said it was done.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>A deadline passed before it was done, once or more.</summary>
    public bool WasLate { get; init; }

    /// <summary>Months (yyyy-MM) that the lead reported of.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];

    /// <summary>The month it was last reminded of.</summary>
    public string? Reminded { get; init; }

    /// <summary>How often it was escalated since its deadline was last set.</summary>
    public int Level { get; init; }

    /// <summary>约谈: among the worst twice running.</summary>
    public bool Talk { get; init; }

    public DateOnly? TalkedOn { get; init; }

    public bool ClosedOnTime => State == ItemState.Closed && !WasLate;

    public static Item Of(string id, Matter matter, IEnumerable<Step> trail) => trail.Aggregate(new Item(id, matter), (item, step) => item.After(step));

    /// <summary>The rule of the fold: what a step does to an item.</summary>
    public Item After(Step step) => Changed(step) with { Steps = Steps + 1 };

    private Item Changed(Step step) => step.Kind switch
    {
        StepKind.Merge => this with { Opinions = Opinions + step.Opinions!.Value },
        StepKind.TakeOut => this with { Opinions = Opinions - step.Opinions!.Value },
        StepKind.HandOver => this with { State = ItemState.HandedOver, HandedOn = step.At.CityDate(), Due = step.Due, Level = 0 },
        StepKind.MarkTalk => this with { Talk = true },
        StepKind.UnmarkTalk => this with { Talk = false },
        StepKind.GivePlan => this with { State = ItemState.InProgress, Plan = step.Note, PlannedFor = step.Date },
        // A co-unit's report is its own: the lead reports for the item.
        StepKind.Report when step.Unit == Matter.Lead => this with { Reported = [.. Reported.Where(m => m != step.Month), step.Month!], Percent = step.Percent },
        StepKind.AddEvidence => this with { Evidence = Evidence + 1, Files = step.File is { } file ? [.. Files, file.Sha256] : Files },
        StepKind.AskExtension => this with { AskedDue = step.Date },
        StepKind.GrantExtension => this with { Due = step.Due, AskedDue = null, IsExtended = true, Level = 0 },
        StepKind.RefuseExtension => this with { AskedDue = null },
        StepKind.Submit => this with { State = ItemState.Submitted, DoneOn = step.At.CityDate(), WasLate = WasLate || Due!.Date < step.At.CityDate(), AskedDue = null },
        StepKind.Accept => this with { State = ItemState.Closed },
        StepKind.Refuse or StepKind.Reopen => this with
        {
            State = ItemState.InProgress,
            Due = step.Due,
            Reopened = Reopened + 1,
            Evidence = 0,
            Files = [],
            Level = 0,
            DoneOn = null,
        },
        StepKind.RecordTalk => this with { TalkedOn = step.Date },
        StepKind.Withdraw => this with { State = ItemState.Withdrawn, AskedDue = null },
        StepKind.Remind => this with { Reminded = step.Month },
        StepKind.Escalate => this with { Level = Level + 1, WasLate = true },
        StepKind.SettleDue => this with { Due = step.Due },
        _ => this,
    };
}
