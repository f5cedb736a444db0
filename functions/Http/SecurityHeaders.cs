using Microsoft.AspNetCore.Http;

namespace Hotline.Http;

/// <summary>Headers on every answer (OWASP Secure Headers): own scripts and styles only, no framing, no sniffing, no referrer.</summary>
internal static class SecurityHeaders
{
    public static Task WriteAsync(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
        headers["Referrer-Policy"] = "no-referrer";
        return Task.CompletedTask;
    }
}
