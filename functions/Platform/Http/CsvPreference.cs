using Microsoft.AspNetCore.Http;

namespace Hotline.Platform.Http;

internal static class CsvPreference
{
    /// <summary>The client names CSV and not JSON before it.</summary>
    public static bool PrefersCsv(this HttpRequest request) =>
        request.GetTypedHeaders().Accept.FirstOrDefault(a => a.MediaType.Value is "text/csv" or "application/json" or "*/*")?.MediaType.Value == "text/csv";
}
