using System.ComponentModel.DataAnnotations;

namespace Hotline.Surveys;

/// <summary>Settings <c>Sms:*</c>.</summary>
public sealed class SmsOptions
{
    /// <summary>The secret segment of the address the Alibaba gateway pushes to; without it nobody may push.</summary>
    [RegularExpression("[A-Za-z0-9_-]{16,128}")]
    public string? AliyunSecret { get; set; }

    /// <summary>How texts go out: <c>sandbox</c> keeps them for the office to read.</summary>
    [AllowedValues(SandboxSms.Gateway)]
    public string Gateway { get; set; } = SandboxSms.Gateway;
}
