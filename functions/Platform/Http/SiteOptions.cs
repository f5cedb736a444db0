namespace Hotline.Platform.Http;

/// <summary>Setting <c>Messages:PublicUrl</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>Where people and gateways reach the app (scheme, host and port): links in texts begin so.</summary>
    public Uri PublicUrl { get; set; } = new("http://localhost:7071");

    public bool IsValid => PublicUrl is { IsAbsoluteUri: true, Scheme: "http" or "https" };
}
