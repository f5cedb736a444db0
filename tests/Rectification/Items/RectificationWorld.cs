using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Local.Issuer;
using Hotline.Rectification.Tending;
using Hotline.Tests.Evaluation.Rounds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Rectification.Items;

/// <summary>The whole app on Monday, 1 March 2027, with three units and a calendar in which only 5 April is off; every test takes items of its own.</summary>
public sealed class RectificationWorld(AzuriteFixture azurite) : IAsyncLifetime
{
    public const string Calendar = "c2027";

    private static readonly CityDirectory City = new(
        [new UnitClass("bureau", "职能部门")],
        [.. ((string[])["tax", "water", "water-supply", "roads"]).Select(id => new Unit(id, id, id, "bureau", [], []))],
        [],
        [])
    {
        Calendar = new WorkCalendar(Calendar, new Dictionary<int, CalendarYear> { [2027] = new(new HashSet<DateOnly> { new(2027, 4, 5) }, new HashSet<DateOnly>()) }),
    };

    private static int items;

    private TestHost? host;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 2, 0, 0, TimeSpan.Zero));

    internal StorageCalls Calls { get; } = new();

    internal TestHost Host => host!;

    public static string NewId() => $"item-{Interlocked.Increment(ref items)}";

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(azurite, new TestHostOptions
        {
            Clock = Clock,
            Configure = builder => builder.Services.AddKeyedSingleton<HttpPipelinePolicy>(HttpPipelinePosition.PerRetry, Calls),
        });
        host.Services.GetRequiredService<LiveDirectory>().Current = City;
    }

    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Noon in the city.</summary>
    public void GoTo(int month, int day) => Clock.SetUtcNow(new DateTimeOffset(2027, month, day, 4, 0, 0, TimeSpan.Zero));

    internal Task<Tended> TendAsync() => Host.Services.GetRequiredService<TendItems>().RunAsync(CancellationToken.None);

    /// <param name="method">HTTP.</param>
    /// <param name="path">From the root.</param>
    /// <param name="who">A role, or <c>unit:</c> and a unit's id; null for nobody.</param>
    /// <param name="body">JSON.</param>
    /// <param name="headers">More of them.</param>
    internal async Task<Answered> SendAsync(string method, string path, string? who, JsonNode? body = null, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await SendAsync(request, who, headers);
    }

    internal async Task<Answered> SendAsync(HttpRequestMessage request, string? who, params (string Name, string? Value)[] headers)
    {
        request.Headers.Authorization = who is null ? null : new AuthenticationHeaderValue("Bearer", Token(who));
        foreach (var (name, value) in headers.Where(h => h.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = await Host.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var json = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null;
        return new Answered((int)answer.StatusCode, answer.IsSuccessStatusCode ? null : json?["type"]?.GetValue<string>(), json, text, answer);
    }

    internal Task<Answered> DraftAsync(string id, string lead = "tax", params string[] co) => SendAsync("POST", "/api/rectification/items", "office", Planned(id, lead, co));

    internal static JsonObject Planned(string id, string lead = "tax", params string[] co) => new()
    {
        ["id"] = id,
        ["title"] = "窗口排队时间长",
        ["text"] = "多家企业反映",
        ["lead"] = lead,
        ["co"] = Strings(co),
        ["aspects"] = new JsonArray("efficiency"),
    };

    internal static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode)v)]);

    /// <returns>The id of a new item that a unit has, due on 12 April (30 working days) unless said otherwise.</returns>
    internal async Task<string> HandedOverAsync(string lead = "tax", string[]? co = null, string? date = null)
    {
        var id = NewId();
        Assert.Equal(201, (await DraftAsync(id, lead, co ?? [])).Status);
        Assert.Equal(200, (await GiveAsync(id, "hand-over", "office", date)).Status);
        return id;
    }

    /// <summary>As whoever has just read the item.</summary>
    internal async Task<Answered> GiveAsync(string id, string command, string who, string? date = null, string? month = null, int? percent = null, int? workDays = null, string note = "说明") =>
        await GiveAsync(id, command, who, Body(date, month, percent, workDays, note), await ETagAsync(id));

    internal Task<Answered> GiveAsync(string id, string command, string who, JsonObject body, string? etag, string? key = null) =>
        SendAsync("POST", $"/api/rectification/items/{id}/{command}", who, body, ("If-Match", etag), ("Idempotency-Key", key));

    internal static JsonObject Body(string? date = null, string? month = null, int? percent = null, int? workDays = null, string note = "说明")
    {
        var body = new JsonObject { ["note"] = note };
        foreach (var (name, value) in new (string, JsonNode?)[] { ("date", date), ("month", month), ("percent", percent), ("workDays", workDays) })
        {
            if (value is not null)
            {
                body[name] = value;
            }
        }

        return body;
    }

    internal Task<Answered> ReadAsync(string id, string who = "auditor") => SendAsync("GET", $"/api/rectification/items/{id}", who);

    internal async Task<string?> ETagAsync(string id) => (await ReadAsync(id)).Message.Headers.ETag?.ToString();

    internal async Task<JsonNode> ItemAsync(string id) => (await ReadAsync(id)).Json!["item"]!;

    internal async Task<IEnumerable<string>> TrailAsync(string id) => (await ReadAsync(id)).Json!["trail"]!.AsArray().Select(s => s!["kind"]!.GetValue<string>());

    internal static string? State(Answered answer) => answer.Json?["state"]?.GetValue<string>();

    private string Token(string who) => who.Split(':') is ["unit", var unit]
        ? Host.Issuer.Sign(new SampleStaff($"staff-{unit}", "王强", ["unit"], unit))
        : Host.Issuer.Sign(new SampleStaff(who, "李敏", [who], null));
}
