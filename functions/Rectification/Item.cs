using Hotline.Directory;

namespace Hotline.Rectification;

public enum ItemState
{
    /// <summary>拟办.</summary>
    Draft,

    /// <summary>已交办: the lead has to say how.</summary>
    HandedOver,

    /// <summary>整改中.</summary>
    InProgress,

    /// <summary>待验收: the lead says that it is done.</summary>
    Submitted,

    /// <summary>销号.</summary>
    Closed,

    /// <summary>撤销: a correction took away what it rested on.</summary>
    Withdrawn,
}

/// <summary>The results that an automatic item comes from.</summary>
public sealed record WorstOrigin(string Round, string RoundTitle, string Notice);

/// <summary>What is to be put right, and by whom; never changes.</summary>
/// <param name="Title">In a line.</param>
/// <param name="Text">The problem.</param>
/// <param name="Aspects">Of <see cref="Comments.CommentTags"/>.</param>
/// <param name="Lead">Unit that answers for it.</param>
/// <param name="Co">Units that take part.</param>
/// <param name="Origin">Null for an item of the office.</param>
public sealed record Matter(string Title, string Text, IReadOnlyList<string> Aspects, string Lead, IReadOnlyList<string> Co, WorstOrigin? Origin)
{
    public bool Concerns(string? unit) => unit is not null && (unit == Lead || Co.Contains(unit));
}

/// <summary>整改事项: a problem handed over with a deadline. It is the fold of its trail.</summary>
public sealed record Item(string Id, Matter Matter)
{
    public ItemState State { get; init; }

    /// <summary>How many steps its trail has.</summary>
    public int Steps { get; init; }

    /// <summary>City date; the calendar of <see cref="Calendar"/> gave it.</summary>
    public DateOnly? Due { get; init; }

    public string? Calendar { get; init; }

    /// <summary>The date asked for and not decided yet.</summary>
    public DateOnly? AskedDue { get; init; }

    public bool IsExtended { get; init; }

    /// <summary>Pieces of evidence since it was last (re)opened.</summary>
    public int Evidence { get; init; }

    public int Reopened { get; init; }

    /// <summary>City date the lead last said it was done.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Months (yyyy-MM) that progress was reported of.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];

    /// <summary>The month it was last reminded of.</summary>
    public string? Reminded { get; init; }

    /// <summary>How often it was escalated since its deadline was last set.</summary>
    public int Level { get; init; }

    /// <summary>约谈: among the worst twice running.</summary>
    public bool Talk { get; init; }

    public DateOnly? TalkedOn { get; init; }

    public bool IsOpen => State is ItemState.HandedOver or ItemState.InProgress or ItemState.Submitted;

    public bool IsOverdue(DateOnly today) => State is ItemState.HandedOver or ItemState.InProgress && Due < today;

    public bool ClosedOnTime => State == ItemState.Closed && DoneOn <= Due;

    public static Item Of(string id, Matter matter, IEnumerable<Step> trail) => trail.Aggregate(new Item(id, matter), (item, step) => item.After(step));

    /// <summary>The rule of the fold: what a step does to an item.</summary>
    public Item After(Step step)
    {
        var next = this with { Steps = Steps + 1 };
        return step.Kind switch
        {
            StepKind.HandOver => next with { State = ItemState.HandedOver, Due = step.Date, Calendar = step.Calendar },
            StepKind.MarkTalk => next with { Talk = true },
            StepKind.GivePlan => next with { State = ItemState.InProgress },
            StepKind.Report => next with { Reported = [.. Reported.Where(m => m != step.Month), step.Month!] },
            StepKind.AddEvidence => next with { Evidence = Evidence + 1 },
            StepKind.AskExtension => next with { AskedDue = step.Date },
            StepKind.GrantExtension => next with { Due = AskedDue, AskedDue = null, IsExtended = true, Level = 0, Calendar = step.Calendar },
            StepKind.RefuseExtension => next with { AskedDue = null },
            StepKind.Submit => next with { State = ItemState.Submitted, DoneOn = step.At.CityDate() },
            StepKind.Accept => next with { State = ItemState.Closed },
            StepKind.Refuse or StepKind.Reopen => next with
            {
                State = ItemState.InProgress, Due = step.Date, Calendar = step.Calendar, Reopened = Reopened + 1, Evidence = 0, Level = 0, AskedDue = null, DoneOn = null,
            },
            StepKind.RecordTalk => next with { TalkedOn = step.Date },
            StepKind.Withdraw => next with { State = ItemState.Withdrawn },
            StepKind.Remind => next with { Reminded = step.Month },
            StepKind.Escalate => next with { Level = Level + 1 },
            _ => next,
        };
    }
}
