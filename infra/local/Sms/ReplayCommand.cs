using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using Hotline.Local.Issuer;
using Hotline.Platform.Http;
using Hotline.Sms.Replay;

namespace Hotline.Local;

/// <summary><c>replay</c>: has the running local host take webhook bodies of its raw log again, part by part to the end.</summary>
internal static class ReplayCommand
{
    private static readonly Option<string> From = Instant("--from", "Received from then on, with offset: 2027-01-04T08:00:00+08:00.");
    private static readonly Option<string> To = Instant("--to", "Received before then, at most 31 days later.");
    private static readonly Option<string?> Gateway = new("--gateway") { Description = "Of one gateway only." };
    private static readonly Option<string?> Kind = new("--kind") { Description = "inbound or status only." };

    public static Command Create()
    {
        var command = new Command("replay", "Has the running local host take a span of webhook bodies again. It changes nothing that was counted.")
        {
            From, To, Gateway, Kind, RunCommand.Urls, RunCommand.Data,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var issuer = LocalIssuer.LoadOrCreate(Path.GetFullPath(parsed.GetRequiredValue(RunCommand.Data)), TimeProvider.System);
            using var http = new HttpClient { BaseAddress = new Uri(parsed.GetRequiredValue(RunCommand.Urls).Split(';')[0]) };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", issuer.Sign(SampleStaff.Find("office")!));
            await RunAsync(http, new Span(parsed.GetRequiredValue(From), parsed.GetRequiredValue(To), parsed.GetValue(Gateway), parsed.GetValue(Kind), null), Console.WriteLine, cancel);
        });
        return command;
    }

    internal sealed record Span(string From, string To, string? Gateway, string? Kind, string? Next);

    /// <exception cref="StartException">The host is not there, or refuses.</exception>
    internal static async Task RunAsync(HttpClient office, Span span, Action<string> say, CancellationToken cancel)
    {
        var (bodies, elements) = (0, 0);
        do
        {
            var part = await PartAsync(office, span, cancel);
            (bodies, elements, span) = (bodies + part.Bodies, elements + part.Elements, span with { Next = part.Next });
            say(string.Create(CultureInfo.InvariantCulture, $"{bodies} bodies with {elements} elements{(part.Skipped > 0 ? $", {part.Skipped} skipped" : "")}{(part.Next is null ? "." : " …")}"));
        }
        while (span.Next is not null);
    }

    private static async Task<ReplayedPart> PartAsync(HttpClient office, Span span, CancellationToken cancel)
    {
        try
        {
            using var answer = await office.PostAsJsonAsync(new Uri("api/sms/replay", UriKind.Relative), span, Json.Options, cancel);
            return answer.IsSuccessStatusCode
                ? (await answer.Content.ReadFromJsonAsync<ReplayedPart>(Json.Stored, cancel))!
                : throw new StartException($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancel)}");
        }
        catch (HttpRequestException e)
        {
            throw new StartException($"No local host answers at {office.BaseAddress}: start it, or name another address with --urls.", e);
        }
    }

    private static Option<string> Instant(string name, string description) => new(name) { Description = description, Required = true };
}
