using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Hotline.Local.Issuer;

/// <summary>
/// The local host's own token issuer, so that development needs no identity provider. Its key lies in the data folder; it signs
/// tokens for the sample staff only.
/// </summary>
internal sealed class LocalIssuer(RsaSecurityKey key, TimeProvider clock)
{
    /// <summary>The default of <c>Identity:Issuer</c> on the local host, whatever its port.</summary>
    public const string Name = "http://127.0.0.1:7071/local/identity";

    /// <summary>The default of <c>Identity:Audience</c> on the local host.</summary>
    public const string Audience = "hotline";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static LocalIssuer LoadOrCreate(string folder, TimeProvider clock)
    {
        var file = Path.Combine(folder, "issuer-key.pem");
        using var rsa = RSA.Create(2048);
        if (File.Exists(file))
        {
            rsa.ImportFromPem(File.ReadAllText(file));
        }
        else
        {
            System.IO.Directory.CreateDirectory(folder);
            File.WriteAllText(file, rsa.ExportPkcs8PrivateKeyPem());
        }

        var id = Convert.ToHexStringLower(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo()).AsSpan(0, 8));
        return new LocalIssuer(new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: true)) { KeyId = id }, clock);
    }

    /// <summary>What the app needs to check these tokens, without asking over HTTP.</summary>
    public StaticConfigurationManager<OpenIdConnectConfiguration> Configuration()
    {
        var configuration = new OpenIdConnectConfiguration { Issuer = Name };
        configuration.SigningKeys.Add(key);
        return new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration);
    }

    public JsonWebKey PublicKey()
    {
        var publicPart = new RSAParameters { Modulus = key.Parameters.Modulus, Exponent = key.Parameters.Exponent };
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(publicPart) { KeyId = key.KeyId });
        jwk.Alg = SecurityAlgorithms.RsaSha256;
        jwk.Use = JsonWebKeyUseNames.Sig;
        return jwk;
    }

    public string Sign(SampleStaff staff, string issuer = Name, string audience = Audience)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { ["sub"] = staff.Id, ["name"] = staff.Name, ["roles"] = staff.Roles.ToArray() };
        if (staff.Unit is { } unit)
        {
            claims["unit"] = unit;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
    }
}
