using System.ComponentModel.DataAnnotations;

namespace Hotline.Sms.Gateways;

/// <summary>Settings <c>Sms:{gateway}:*</c> that every gateway has; <c>IOptionsMonitor&lt;GatewayOptions&gt;.Get(name)</c> gives them by the gateway's name.</summary>
public class GatewayOptions
{
    /// <summary>The secret segment of the address the gateway calls; without it nobody may.</summary>
    [RegularExpression("[A-Za-z0-9_-]{16,128}")]
    public string? WebhookSecret { get; set; }

    /// <summary>Who may call that address: IP addresses, or networks such as 203.0.113.0/24. Empty: whoever knows the secret.</summary>
    public List<string> AllowedAddresses { get; } = [];

    internal bool AreAddressesReadable => AllowedCallers.Parse(AllowedAddresses) is not null;
}
