using System.ComponentModel.DataAnnotations;

namespace Hotline.Platform.Identity;

/// <summary>Settings <c>Identity:*</c>: whom to trust for staff tokens. Any OIDC provider, such as Entra ID with app roles.</summary>
public sealed class IdentityOptions
{
    /// <summary>The <c>iss</c> of accepted tokens; its <c>/.well-known/openid-configuration</c> names the keys.</summary>
    [Required]
    public string Issuer { get; set; } = "";

    /// <summary>The <c>aud</c> of accepted tokens.</summary>
    [Required]
    public string Audience { get; set; } = "";

    /// <summary>Where the metadata lies, if not under the issuer.</summary>
    public string? MetadataAddress { get; set; }

    /// <summary>The claim with the roles (Entra ID app roles: <c>roles</c>).</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The claim with the unit id of a member of a unit.</summary>
    public string UnitClaim { get; set; } = "unit";
}
