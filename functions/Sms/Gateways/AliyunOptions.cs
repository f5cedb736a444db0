using System.ComponentModel.DataAnnotations;

namespace Hotline.Sms.Gateways;

/// <summary>Settings <c>Sms:Aliyun:*</c>.</summary>
public sealed class AliyunOptions
{
    /// <summary>The secret segment of the address the gateway calls; without it nobody may.</summary>
    [RegularExpression("[A-Za-z0-9_-]{16,128}")]
    public string? WebhookSecret { get; set; }
}
