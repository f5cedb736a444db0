using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hotline.Platform.Identity;

/// <summary>Reads the OIDC bearer token of a staff call; keys come from the issuer's published metadata and are cached.</summary>
public sealed class StaffTokens
{
    private const string Scheme = "Bearer ";

    private static readonly Dictionary<string, StaffRole> RoleNames =
        Enum.GetValues<StaffRole>().ToDictionary(role => role.ToString(), StringComparer.OrdinalIgnoreCase);

    private readonly IdentityOptions options;
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters rules;

    public StaffTokens(IOptions<IdentityOptions> options, BaseConfigurationManager issuer, TimeProvider clock)
    {
        this.options = options.Value;
        rules = new TokenValidationParameters
        {
            ValidIssuer = this.options.Issuer,
            ValidAudience = this.options.Audience,
            ConfigurationManager = issuer,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256],
            LifetimeValidator = (from, to, _, p) => IsValidAt(clock.GetUtcNow().UtcDateTime, from, to, p.ClockSkew),
            ClockSkew = TimeSpan.FromMinutes(1),
        };
    }

    public static bool IsPresent(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <returns>Null for a token that is missing, expired, not ours, not signed by the issuer, or without a role we know.</returns>
    public async Task<Staff?> ReadAsync(HttpRequest request)
    {
        if (!IsPresent(request))
        {
            return null;
        }

        var token = request.Headers.Authorization.ToString()[Scheme.Length..].Trim();
        var result = await handler.ValidateTokenAsync(token, rules);
        return result.IsValid ? ToStaff(result.ClaimsIdentity) : null;
    }

    private Staff? ToStaff(ClaimsIdentity identity)
    {
        var roles = new HashSet<StaffRole>();
        foreach (var claim in identity.FindAll(options.RoleClaim))
        {
            // By name only: Enum.TryParse would take "0" for the first role.
            if (RoleNames.TryGetValue(claim.Value, out var role))
            {
                roles.Add(role);
            }
        }

        var id = identity.FindFirst("oid")?.Value ?? identity.FindFirst("sub")?.Value;
        var name = identity.FindFirst("name")?.Value ?? id;
        var unit = identity.FindFirst(options.UnitClaim)?.Value;
        return id is null || roles.Count == 0 ? null : new Staff(id, name!, roles, unit);
    }

    private static bool IsValidAt(DateTime now, DateTime? notBefore, DateTime? expires, TimeSpan skew) =>
        expires is { } to && now <= to + skew && (notBefore is not { } from || now >= from - skew);
}
