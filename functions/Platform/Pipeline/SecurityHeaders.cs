using Microsoft.AspNetCore.Http;

namespace Hotline.Platform.Pipeline;

/// <summary>Headers on every answer (OWASP Secure Headers): own scripts and styles only, no framing, no sniffing, no referrer. A function may set a stricter policy.</summary>
internal static class SecurityHeaders
{
    public static Task WriteAsync(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count > 0
            ? headers.ContentSecurityPolicy
            : "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
        headers["Referrer-Policy"] = "no-referrer";
        return Task.CompletedTask;
    }
}
