namespace Hotline.City.Calendar;

public enum TermUnit
{
    WorkHours,
    Workdays,

    /// <summary>Calendar days: a statutory clock.</summary>
    Days,
}

public sealed record Term(int Amount, TermUnit Unit);
