using Hotline.Http;
using Hotline.Sms;

namespace Hotline.Local.Requests;

/// <summary>The texts as the enterprises would read them, with the links that rate an answer: to try the page, on this machine only.</summary>
internal static class LocalTexts
{
    public const string Path = "/local/texts";

    private const int Newest = 50;

    public static void MapLocalTexts(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, async (TextStore texts, CancellationToken cancel) => Results.Json(await texts.ReadAsync(null, Newest, cancel), Json.Options))
            .AddEndpointFilter(OnlyThisMachine.FilterAsync);
}
