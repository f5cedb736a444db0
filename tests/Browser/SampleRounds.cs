using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hotline.Evaluation.Lifecycle;
using Hotline.Local.Issuer;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Browser;

/// <summary>Makes and fills evaluation rounds through the API, as the office and respondents would.</summary>
internal sealed class SampleRounds(TestHost host)
{
    private static readonly string[] Classes = ["functional-department", "township-street"];

    private readonly HttpClient client = host.Client;
    private readonly string office = host.Issuer.Sign(SampleStaff.All.First(s => s.Roles.Contains("office")));
    private readonly string auditor = host.Issuer.Sign(SampleStaff.All.First(s => s.Roles.Contains("auditor")));

    /// <param name="id">Of the round.</param>
    /// <param name="title">As respondents read it.</param>
    /// <param name="questions">None for the overall one alone.</param>
    /// <param name="startsInHours">When answers begin to count; an hour ago when absent.</param>
    /// <returns>The ballot links of its respondents.</returns>
    public async Task<IReadOnlyList<Uri>> OpenAsync(string id, string title, IReadOnlyList<object>? questions = null, int startsInHours = -1)
    {
        var now = TimeProvider.System.GetUtcNow();
        await OfficeAsync(HttpMethod.Post, "/api/rounds", new
        {
            id,
            title,
            classes = Classes,
            minimumAnswers = 2,
            questions = questions ?? [],
            opensAt = now.AddHours(startsInHours).ToString("O"),
            closesAt = now.AddDays(1).ToString("O"),
        });
        await OfficeAsync(HttpMethod.Post, $"/api/rounds/{id}/open");
        var invitations = await OfficeAsync(HttpMethod.Get, $"/api/rounds/{id}/invitations");
        return [.. invitations["invitations"]!.AsArray().Select(i => new Uri((string)i!["link"]!))];
    }

    /// <param name="link">A ballot link.</param>
    /// <param name="levelOf">The level of each unit by its place, or null for 不了解.</param>
    /// <param name="comment">What is said about the first unit.</param>
    public async Task CastAsync(Uri link, Func<int, int?> levelOf, string? comment = null)
    {
        var (id, token) = Parts(link);
        var round = (await client.GetFromJsonAsync<JsonNode>($"/api/rounds/{id}"))!;
        var answers = round["units"]!.AsArray().Select((unit, place) => new { unit = (string)unit!["id"]!, level = levelOf(place) });
        object[] comments = comment is null ? [] : [new { unit = (string)round["units"]![0]!["id"]!, text = comment }];
        using var answer = await client.PostAsJsonAsync($"/api/rounds/{id}/ballots", new { token, answers, comments });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Freezes and publishes it, without a notice.</summary>
    public async Task PublishAsync(string id)
    {
        await FreezeAsync(id);
        await OfficeAsync(HttpMethod.Post, $"/api/rounds/{id}/open-objections");
        await host.Services.GetRequiredService<MoveRound>().PublishAsync(id, CancellationToken.None);
    }

    /// <summary>Closes it, counts it, and has the count confirmed by three.</summary>
    public async Task FreezeAsync(string id)
    {
        await OfficeAsync(HttpMethod.Post, $"/api/rounds/{id}/close");
        await OfficeAsync(HttpMethod.Post, $"/api/rounds/{id}/count");
        string? hash = null;
        await Eventually.HoldsAsync(async () => (hash = (string?)(await OfficeAsync(HttpMethod.Get, $"/api/rounds/{id}/count"))["hash"]) is not null, () => "The round was not counted.");

        foreach (var person in (string[])["c1", "c2", "c3"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/rounds/{id}/count/confirm") { Content = JsonContent.Create(new { hash }) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", host.Issuer.Sign(new SampleStaff(person, "监票人", ["auditor"], null)));
            (await client.SendAsync(request)).EnsureSuccessStatusCode().Dispose();
        }
    }

    public Task<JsonNode> RankingAsync(string id) => SendAsync(auditor, HttpMethod.Get, $"/api/rounds/{id}/ranking");

    /// <summary>Calls the API as the evaluation office.</summary>
    public Task<JsonNode> OfficeAsync(HttpMethod method, string path, object? body = null) => SendAsync(office, method, path, body);

    private async Task<JsonNode> SendAsync(string token, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private static (string Round, string Token) Parts(Uri link)
    {
        var parts = link.Fragment[1..].Split('&').ToDictionary(p => p.Split('=')[0], p => p.Split('=')[1]);
        return (parts["round"], parts["token"]);
    }
}
