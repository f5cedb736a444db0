using Hotline.Local.Simulator;
using Hotline.Platform.Http;
using Hotline.Sms.Gateways;
using Hotline.Sms.Texts;

namespace Hotline.Local.Requests;

/// <summary>The texts as the enterprises would read them, with the links that rate an answer: to try the page, on this machine only.</summary>
internal static class LocalTexts
{
    public const string Path = "/local/texts";

    private const int Newest = 50;

    public static void MapLocalTexts(this IEndpointRouteBuilder app) => app.MapGet(Path, ReadAsync).AddEndpointFilter(OnlyThisMachine.FilterAsync);

    /// <summary>Those that the sandbox kept; with a simulated gateway those that it took.</summary>
    private static async Task<IResult> ReadAsync(HttpContext http, TextStore texts, CancellationToken cancel) => Results.Json(
        http.RequestServices.GetService<SimulatedGateway>() is { } gateway
            ? new KeptTexts([.. gateway.Record.Texts.Reverse().Take(Newest).Select(t => new KeptText(t.BizId, t.TakenAt, MaskedPhone.Of(t.Phone), t.Template, t.Text))], null)
            : await texts.ReadAsync(null, Newest, cancel),
        Json.Options);
}
