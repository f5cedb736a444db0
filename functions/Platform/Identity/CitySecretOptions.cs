using System.ComponentModel.DataAnnotations;

namespace Hotline.Platform.Identity;

/// <summary>Settings <c>Hotline:*</c>.</summary>
public sealed class CitySecretOptions
{
    /// <summary>At least 32 random characters, from Key Vault in Azure. Changing it makes every query code and ballot token invalid.</summary>
    [Required]
    [MinLength(32)]
    public string Secret { get; set; } = "";
}
