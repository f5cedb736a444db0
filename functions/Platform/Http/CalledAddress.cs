using Microsoft.AspNetCore.Http;

namespace Hotline.Platform.Http;

/// <summary>The address that was called, as its caller may have written it: signatures cover that, and proxies change it on the way.</summary>
internal static class CalledAddress
{
    /// <param name="request">The request, with the host that its caller named: the Functions host hands it on.</param>
    /// <param name="publicUrl">Where the app is reached from outside: scheme, host and port.</param>
    /// <returns>The likelier first: under the configured address, as received.</returns>
    public static IReadOnlyList<string> Addresses(this HttpRequest request, Uri publicUrl)
    {
        var place = request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + request.QueryString.Value;
        return [.. new[] { publicUrl.GetLeftPart(UriPartial.Authority), $"{request.Scheme}://{request.Host.Value}" }.Distinct().Select(start => start + place)];
    }
}
