using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Hotline.City.Directory;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Local.Issuer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Evaluation.Rounds;

/// <summary>An answer, its body read as JSON where it is JSON.</summary>
internal sealed record Answered(int Status, string? Problem, JsonNode? Json, string Text, HttpResponseMessage Message)
{
    /// <summary>The paths of the wrong fields.</summary>
    public IEnumerable<string> Paths => Json?["errors"]?.AsArray().Select(e => e!["path"]!.GetValue<string>()) ?? [];
}

/// <summary>The whole app with a city of three bureaus, two towns and eight respondents, on 10 January 2027; every test takes a round of its own.</summary>
public sealed class RoundsWorld(AzuriteFixture azurite) : IAsyncLifetime
{
    public static readonly DateTimeOffset Now = new(2027, 1, 10, 0, 0, 0, TimeSpan.Zero);

    private static readonly CityDirectory City = new(
        [new UnitClass("bureau", "职能部门"), new UnitClass("town", "乡镇街道")],
        [
            new Unit("tax", "税务局", "税务局", "bureau", [], []), new Unit("water", "水务局", "水务局", "bureau", [], []),
            new Unit("roads", "公路局", "公路局", "bureau", [], []),
            new Unit("east", "=东镇", "东镇", "town", [], []), new Unit("west", "西镇", "西镇", "town", [], []),
        ],
        [],
        [.. "enterprise enterprise enterprise enterprise enterprise monitor monitor supervisor".Split(' ').Select((group, i) =>
            new Respondent($"firm{i}", $"企业{i}", "联系人", $"+861990000000{i}", "east", "制造", "small", group))]);

    private static int rounds;

    private TestHost? host;

    public FakeTimeProvider Clock { get; } = new(Now);

    /// <summary>Functions that do not run in this world's host.</summary>
    public IReadOnlyCollection<Type> Without { get; init; } = [];

    internal TestHost Host => host!;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(azurite, new TestHostOptions { Clock = Clock, Functions = [.. typeof(RoundStore).Assembly.GetExportedTypes().Except(Without)] });
        host.Services.GetRequiredService<LiveDirectory>().Current = City;
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }

    public static string NewId() => $"round{Interlocked.Increment(ref rounds)}";

    /// <summary>A good plan: open from 4 to 31 January, five answers at least.</summary>
    public static JsonObject Plan(string id) => new()
    {
        ["id"] = id,
        ["title"] = "一季度评议",
        ["classes"] = new JsonArray("bureau", "town"),
        ["opensAt"] = "2027-01-04T08:00:00+08:00",
        ["closesAt"] = "2027-01-31T23:59:59+08:00",
    };

    /// <returns>The id of a new open round.</returns>
    internal async Task<string> OpenAsync(Action<JsonObject>? change = null)
    {
        var plan = Plan(NewId());
        change?.Invoke(plan);
        var id = plan["id"]!.GetValue<string>();
        Assert.Equal(201, (await SendAsync("POST", "/api/rounds", "office", plan)).Status);
        Assert.Equal(200, (await SendAsync("POST", $"/api/rounds/{id}/open", "office")).Status);
        return id;
    }

    /// <returns>The tokens of all invited respondents, in the order of the directory.</returns>
    internal async Task<IReadOnlyList<string>> TokensAsync(string round)
    {
        var invitations = await SendAsync("GET", $"/api/rounds/{round}/invitations", "office");
        return [.. invitations.Json!["invitations"]!.AsArray().Select(i => i!["link"]!.GetValue<string>().Split("token=")[1])];
    }

    internal Task<Answered> CastAsync(string round, string token, params (string Unit, int? Level)[] answers) => SendAsync(
        "POST",
        $"/api/rounds/{round}/ballots",
        null,
        new JsonObject
        {
            ["token"] = token,
            ["answers"] = new JsonArray([.. answers.Select(a => new JsonObject { ["unit"] = a.Unit, ["level"] = a.Level })]),
        });

    /// <summary>Has a closed round counted and confirmed by three persons.</summary>
    internal async Task FreezeAsync(string id)
    {
        Assert.Equal(202, (await SendAsync("POST", $"/api/rounds/{id}/count", "office")).Status);
        var hash = await HashAsync(id);
        foreach (var person in (string[])["c1", "c2", "c3"])
        {
            Assert.Equal(200, (await SendAsync("POST", $"/api/rounds/{id}/count/confirm", "auditor", new JsonObject { ["hash"] = hash }, person: person)).Status);
        }
    }

    internal async Task<string> HashAsync(string id)
    {
        string? hash = null;
        await Eventually.HoldsAsync(
            async () => (hash = (await SendAsync("GET", $"/api/rounds/{id}/count", "office")).Json!["hash"]?.GetValue<string>()) is not null,
            () => "The round was not counted.");
        return hash!;
    }

    /// <summary>All the way, without objections and without a notice.</summary>
    internal async Task PublishAsync(string id)
    {
        await FreezeAsync(id);
        Assert.Equal(200, (await SendAsync("POST", $"/api/rounds/{id}/open-objections", "office")).Status);
        Assert.IsType<MoveOutcome.Moved>(await Host.Services.GetRequiredService<MoveRound>().PublishAsync(id, CancellationToken.None));
    }

    internal async Task<Answered> SendAsync(string method, string path, string? role, JsonNode? body = null, string? accept = null, string? knownTag = null, string person = "s1")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = role is null ? null : new AuthenticationHeaderValue("Bearer", Token(role, person));
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        if (knownTag is not null)
        {
            request.Headers.IfNoneMatch.ParseAdd(knownTag);
        }

        var answer = await Host.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var json = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null;
        return new Answered((int)answer.StatusCode, answer.IsSuccessStatusCode ? null : json?["type"]?.GetValue<string>(), json, text, answer);
    }

    private string Token(string role, string person) => Host.Issuer.Sign(new SampleStaff(person, "李敏", [role], role == "unit" ? "tax" : null));
}
