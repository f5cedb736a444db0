using Hotline.Platform.Http;
using Hotline.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Hotline.Evaluation.Notices;

/// <summary>A notice's file as an answer. The page may run nothing and load nothing.</summary>
internal static class NoticeFileHttp
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".csv"] = Csv.ContentType,
        [".json"] = "application/json",
    };

    public static IResult Of(HttpRequest request, string file, byte[] bytes)
    {
        var extension = Path.GetExtension(file);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        if (extension is ".xlsx" or ".csv")
        {
            headers.ContentDisposition = $"attachment; filename=\"{file}\"";
        }

        return Results.Bytes(bytes, Types.GetValueOrDefault(extension, "application/octet-stream"), entityTag: new EntityTagHeaderValue($"\"{CanonicalJson.HashOf(bytes)[..32]}\""));
    }
}
