using System.ComponentModel.DataAnnotations;

namespace Hotline.Casework.Clocks;

/// <summary>
/// Settings <c>Clocks:*</c>: the terms where no category sets its own. Defaults: the practice of enterprise hotlines (Zhuhai, Zhongshan,
/// Shandong; Beijing DB11/T 2021-2022); the limits on returns and redos are the recommendation of this project.
/// </summary>
public sealed class ClockOptions
{
    [Range(1, 60)]
    public int AcceptWorkdays { get; set; } = 1;

    [Range(1, 60)]
    public int SupplementWorkdays { get; set; } = 10;

    [Range(1, 200)]
    public int DispatchWorkHours { get; set; } = 2;

    [Range(1, 200)]
    public int SignWorkHours { get; set; } = 4;

    [Range(1, 200)]
    public int ContactWorkHours { get; set; } = 1;

    [Range(1, 60)]
    public int ReviewWorkdays { get; set; } = 1;

    [Range(1, 60)]
    public int DecideWorkdays { get; set; } = 1;

    [Range(1, 60)]
    public int ReturnWorkdays { get; set; } = 1;

    [Range(0, 10)]
    public int MostReturns { get; set; } = 2;

    [Range(1, 60)]
    public int RedoWorkdays { get; set; } = 5;

    [Range(0, 10)]
    public int MostRedos { get; set; } = 2;

    /// <summary>Calendar days until the next staged reply at most (Zhongshan: 一跟到底).</summary>
    [Range(1, 365)]
    public int HoldDays { get; set; } = 30;

    /// <summary>Calendar days in which a released answer can be rated.</summary>
    [Range(1, 365)]
    public int RateDays { get; set; } = 14;

    [Range(1, 60)]
    public int CallBackWorkdays { get; set; } = 2;

    [Range(1, 60)]
    public int VerifyWorkdays { get; set; } = 1;

    [Range(1, 60)]
    public int SettleWorkdays { get; set; } = 5;

    [Range(1, 60)]
    public int ObjectionWorkdays { get; set; } = 3;

    /// <summary>Calendar days after closing in which new facts can reopen a ticket.</summary>
    [Range(1, 365)]
    public int ReopenDays { get; set; } = 30;

    /// <summary>Calendar days from its end to the archive.</summary>
    [Range(1, 3650)]
    public int ArchiveDays { get; set; } = 90;

    /// <summary>Years from the archive until personal data are taken off.</summary>
    [Range(1, 50)]
    public int RetentionYears { get; set; } = 5;
}
