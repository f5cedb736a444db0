using System.Text.Json;
using Hotline.Local.Requests;

namespace Hotline.Local.Issuer;

/// <summary>The issuer over HTTP, for this machine only: metadata, keys, the sign-in page and its tokens.</summary>
internal static class LocalIssuerEndpoints
{
    public const string Path = "/local/identity";

    public static void MapLocalIssuer(this IEndpointRouteBuilder app, LocalIssuer issuer)
    {
        var group = app.MapGroup(Path).AddEndpointFilter(OnlyThisMachine.FilterAsync);
        group.MapGet("", () => Results.File(System.IO.Path.Combine(AppContext.BaseDirectory, "Issuer", "sign-in.html"), "text/html; charset=utf-8"));
        group.MapGet("sign-in.js", () => Results.File(System.IO.Path.Combine(AppContext.BaseDirectory, "Issuer", "sign-in.js"), "text/javascript; charset=utf-8"));
        group.MapGet("staff", () => SampleStaff.All);
        group.MapPost("token/{staff}", (string staff) => SampleStaff.Find(staff) is { } found
            ? Results.Ok(new { access_token = issuer.Sign(found), token_type = "Bearer", expires_in = (int)LocalIssuer.Lifetime.TotalSeconds })
            : Results.NotFound());
        group.MapGet(".well-known/openid-configuration", (HttpRequest request) => Metadata(request));
        group.MapGet("jwks", () => Results.Text(Keys(issuer), "application/json"));
    }

    private static object Metadata(HttpRequest request) => new
    {
        issuer = LocalIssuer.Name,
        jwks_uri = $"{request.Scheme}://{request.Host}{Path}/jwks",
        id_token_signing_alg_values_supported = (string[])["RS256"],
        response_types_supported = (string[])["token"],
        subject_types_supported = (string[])["public"],
    };

    private static string Keys(LocalIssuer issuer)
    {
        var jwk = issuer.PublicKey();
        return JsonSerializer.Serialize(new { keys = new[] { new { jwk.Kty, jwk.Use, jwk.Alg, jwk.Kid, jwk.N, jwk.E } } }, JsonSerializerOptions.Web);
    }
}
