namespace Hotline.City.Calendar;

/// <summary>How days are counted: by the working-day calendar, or every day (arrears law and the like).</summary>
public enum DayKind
{
    Workdays,
    Days,
}

public enum TermUnit
{
    WorkHours,
    Workdays,

    /// <summary>Calendar days: a statutory clock.</summary>
    Days,
}

public sealed record Term(int Amount, TermUnit Unit);
