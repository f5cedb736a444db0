using System.ComponentModel.DataAnnotations;
using Hotline.Sms.Texts;

namespace Hotline.Sms.Gateways;

/// <summary>
/// Settings <c>Sms:{gateway}:*</c> that every gateway has; <c>IOptionsMonitor&lt;GatewayOptions&gt;.Get(name)</c> gives them by the gateway's name.
/// </summary>
public class GatewayOptions
{
    /// <summary>The secret segment of the address the gateway calls; without it nobody may.</summary>
    [RegularExpression("[A-Za-z0-9_-]{16,128}")]
    public string? WebhookSecret { get; set; }

    /// <summary>Who may call that address: IP addresses, or networks such as 203.0.113.0/24. Empty: whoever knows the secret.</summary>
    public List<string> AllowedAddresses { get; } = [];

    /// <summary>Where the gateway is asked to send (scheme, host and port).</summary>
    [Required]
    public Uri? Endpoint { get; set; }

    /// <summary>How long an answer is waited for.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>The gateway's id of the approved template of a purpose, or of all purposes of a sender.</summary>
    public Dictionary<string, string> Templates { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal string? TemplateOf(SmsText text) => Templates.GetValueOrDefault(text.Purpose) ?? Templates.GetValueOrDefault(text.Sender);

    /// <summary>Names of settings without which it cannot send.</summary>
    internal virtual IEnumerable<string> Missing() => [];

    /// <summary>What goes there are phones and credentials: in clear only to this machine.</summary>
    internal bool IsEndpointSafe => Endpoint is { IsAbsoluteUri: true } && (Endpoint.Scheme == Uri.UriSchemeHttps || Endpoint.IsLoopback);

    internal bool AreAddressesReadable => AllowedCallers.Parse(AllowedAddresses) is not null;

    /// <returns>The names of those that are not set.</returns>
    protected static IEnumerable<string> Unset(params (string Name, string? Value)[] settings) =>
        settings.Where(setting => string.IsNullOrWhiteSpace(setting.Value)).Select(setting => setting.Name);
}
