using Microsoft.AspNetCore.Http;

namespace Hotline.Platform.Http;

/// <summary>The address that was called, as its caller may have written it: signatures cover that, and proxies change it on the way.</summary>
internal static class CalledAddress
{
    /// <param name="request">The request.</param>
    /// <param name="publicUrl">Where the app is reached from outside: scheme, host and port.</param>
    /// <returns>The likeliest first: under the configured address, as proxies forward it, as received.</returns>
    public static IReadOnlyList<string> Addresses(this HttpRequest request, Uri publicUrl)
    {
        var place = request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + request.QueryString.Value;
        var (scheme, host) = (First(request, "X-Forwarded-Proto") ?? request.Scheme, First(request, "X-Forwarded-Host") ?? request.Host.Value);
        return [.. new[] { publicUrl.GetLeftPart(UriPartial.Authority), $"{scheme}://{host}", $"{request.Scheme}://{request.Host.Value}" }.Distinct().Select(start => start + place)];
    }

    /// <summary>A proxy in front of another appends; the first entry is what the caller called.</summary>
    private static string? First(HttpRequest request, string header) =>
        request.Headers[header].ToString().Split(',')[0].Trim() is { Length: > 0 } value ? value : null;
}
