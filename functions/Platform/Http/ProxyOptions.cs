using System.ComponentModel.DataAnnotations;

namespace Hotline.Platform.Http;

/// <summary>Settings <c>Proxy:*</c>: the one proxy in front of the app that is believed, all three or none.</summary>
public sealed class ProxyOptions : IValidatableObject
{
    /// <summary>Where it writes the address that it was called from: <c>X-Azure-SocketIP</c> for Azure Front Door.</summary>
    public string? Header { get; set; }

    /// <summary>Where it says which proxy it is: <c>X-Azure-FDID</c>.</summary>
    public string? IdHeader { get; set; }

    /// <summary>Its own id, which nobody else knows: whoever sends it has come through it.</summary>
    [MinLength(16)]
    public string? Id { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var missing = new[] { Header, IdHeader, Id }.Count(string.IsNullOrEmpty);
        return missing is 0 or 3 ? [] : [new ValidationResult("Set Proxy:Header, Proxy:IdHeader and Proxy:Id, or none of them.", [nameof(Header), nameof(IdHeader), nameof(Id)])];
    }
}
