using System.ComponentModel.DataAnnotations;

namespace Hotline.Evaluation.Notices;

/// <summary>Settings <c>Notices:*</c>.</summary>
public sealed class NoticeOptions
{
    /// <summary>Whose notice it is.</summary>
    [Required]
    public string Office { get; set; } = "优化经济发展环境办公室";

    /// <summary>Working days that a worst unit has to put right what is handed over.</summary>
    [Range(1, 365)]
    public int RectifyWorkDays { get; set; } = 30;
}
