using System.ComponentModel.DataAnnotations;

namespace Hotline.Sms.Gateways;

/// <summary>What every gateway's settings (<c>Sms:{Gateway}:*</c>) say of its calls to the app.</summary>
public class GatewayOptions : IValidatableObject
{
    /// <summary>The secret segment of the addresses the gateway calls; without it nobody may.</summary>
    [RegularExpression("[A-Za-z0-9_-]{16,128}")]
    public string? WebhookSecret { get; set; }

    /// <summary>Where the gateway calls from: addresses and networks (<c>203.0.113.7, 2001:db8::/32</c>), separated by commas or blanks; empty for anywhere.</summary>
    public string AllowedAddresses { get; set; } = "";

    internal AllowedCallers Allowed => field ??= AllowedCallers.Parse(AllowedAddresses) ?? throw new InvalidOperationException(nameof(AllowedAddresses));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => AllowedCallers.Parse(AllowedAddresses) is null
        ? [new ValidationResult($"{nameof(AllowedAddresses)} must be IP addresses and networks such as 203.0.113.0/24, separated by commas.")]
        : [];
}
