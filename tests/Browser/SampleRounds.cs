using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hotline.Local.Issuer;

namespace Hotline.Tests.Browser;

/// <summary>Makes and fills evaluation rounds through the API, as the office and respondents would.</summary>
internal sealed class SampleRounds(TestHost host)
{
    private static readonly string[] Classes = ["functional-department", "township-street"];

    private readonly HttpClient client = host.Client;
    private readonly string office = host.Issuer.Sign(SampleStaff.All.First(s => s.Roles.Contains("office")));

    /// <returns>The ballot links of its respondents.</returns>
    public async Task<IReadOnlyList<Uri>> OpenAsync(string id, string title)
    {
        var now = TimeProvider.System.GetUtcNow();
        await OfficeAsync(HttpMethod.Post, "/api/rounds", new
        {
            id,
            title,
            classes = Classes,
            minimumAnswers = 2,
            opensAt = now.AddHours(-1).ToString("O"),
            closesAt = now.AddDays(1).ToString("O"),
        });
        await OfficeAsync(HttpMethod.Post, $"/api/rounds/{id}/open");
        var invitations = await OfficeAsync(HttpMethod.Get, $"/api/rounds/{id}/invitations");
        return [.. invitations["invitations"]!.AsArray().Select(i => new Uri((string)i!["link"]!))];
    }

    /// <param name="link">A ballot link.</param>
    /// <param name="levelOf">The level of each unit by its place, or null for 不了解.</param>
    public async Task CastAsync(Uri link, Func<int, int?> levelOf)
    {
        var (id, token) = Parts(link);
        var round = (await client.GetFromJsonAsync<JsonNode>($"/api/rounds/{id}"))!;
        var answers = round["units"]!.AsArray().Select((unit, place) => new { unit = (string)unit!["id"]!, level = levelOf(place) });
        using var answer = await client.PostAsJsonAsync($"/api/rounds/{id}/ballots", new { token, answers });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task CloseAsync(string id) => OfficeAsync(HttpMethod.Post, $"/api/rounds/{id}/close");

    public Task<JsonNode> RankingAsync(string id) => OfficeAsync(HttpMethod.Get, $"/api/rounds/{id}/ranking");

    /// <summary>Calls the API as the evaluation office.</summary>
    public async Task<JsonNode> OfficeAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", office);
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
