using System.ComponentModel.DataAnnotations;

namespace Hotline.Rectification.Items;

/// <summary>Settings <c>Rectification:*</c>.</summary>
public sealed class RectificationOptions
{
    /// <summary>Working days from hand-over to the deadline when the office names none.</summary>
    [Range(1, 365)]
    public int DefaultWorkDays { get; set; } = 30;

    /// <summary>Day of the month by which progress is reported.</summary>
    [Range(1, 28)]
    public int ReportDay { get; set; } = 25;

    /// <summary>Days before that a unit that has not reported is reminded.</summary>
    [Range(0, 20)]
    public int RemindDays { get; set; } = 3;

    /// <summary>An overdue item is escalated at once, and again after so many working days each.</summary>
    [Range(1, 60)]
    public int EscalateWorkDays { get; set; } = 10;
}
