using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Casework.Intake;
using Hotline.Local.Issuer;
using Hotline.Tests.Casework.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Casework.Handling;

/// <summary>A ticket from its dispatch to its answer as the units and the office live it, and what happens to who is late, wrong or somebody else.</summary>
public sealed class HandlingOverHttp(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Ticket = "/api/tickets/0123-4567-89ab";

    private TestHost host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(azurite);
        await host.Services.LoadSampleAsync(Cancel);
        var riddle = Examples.Riddle.Filed("0123456789AB") with { FiledAt = TimeProvider.System.GetUtcNow() };
        await host.Services.GetRequiredService<RegisterTicket>().RunAsync(riddle, Cancel);
        await DoneAsync("dispatcher", "dispatch", new { lead = "tax", category = "1999", co = (string[])["court"] });
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Goes_from_the_signature_to_the_answer()
    {
        await DoneAsync("tax", "sign", new { });
        await DoneAsync("tax", "record-contact", new { method = "phone", reached = true });
        await DoneAsync("dispatcher", "add-co-units", new { units = new[] { new { unit = "water-supply", workdays = 2 } } });
        await DoneAsync("court", "sign-part", new { });
        await DoneAsync("court", "answer-part", new { text = "协办意见", outcome = "explained" });
        using var open = await SendAsync("tax", "reply", new { outcome = "resolved", publicAnswer = "办好了。" });
        Assert.Equal("ticket:parts-open", (await JsonAsync(open)).GetProperty("type").GetString());

        var templates = (await JsonAsync(await GetAsync("tax", Ticket + "/templates?outcome=resolved"))).GetProperty("templates");
        Assert.Contains("税务局", templates[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True((await JsonAsync(await GetAsync("tax", "/api/templates"))).GetProperty("templates").GetArrayLength() > templates.GetArrayLength());
        await DoneAsync("tax", "reply", new { outcome = "resolved", publicAnswer = "办好了。", overrides = "不影响结果", template = templates[0].GetProperty("id").GetString() });
        await DoneAsync("dispatcher", "send-back", new { reason = "请写明时间" });
        await DoneAsync("tax", "reply", new { outcome = "resolved", publicAnswer = "昨天办好了。", overrides = "不影响结果" });
        await DoneAsync("office", "pass-review", new { });

        var ticket = await JsonAsync(await GetAsync("tax", Ticket));
        Assert.Equal("replied", ticket.GetProperty("state").GetProperty("key").GetString());
        Assert.Equal("昨天办好了。", ticket.GetProperty("answers")[1].GetProperty("releasedText").GetString());
        Assert.Equal("协办意见", ticket.GetProperty("parts")[0].GetProperty("text").GetString());
        Assert.DoesNotContain("协办意见", await (await GetAsync("water-supply", Ticket)).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_once_one_wins_and_the_other_sees_how_it_stands()
    {
        var etag = await ETagAsync();
        var answers = await Task.WhenAll(SendAsync("tax", "sign", new { }, etag), SendAsync("dispatcher", "dispatch", new { lead = "tax", category = "1999" }, etag));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        var lost = Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Conflict);
        var problem = await JsonAsync(lost);
        Assert.Equal("ticket:stale", problem.GetProperty("type").GetString());
        Assert.True(problem.GetProperty("current").GetProperty("version").GetInt32() > 0);
    }

    /// <summary>Whose ticket it is no longer learns that, not how it stands.</summary>
    [Fact]
    public async Task A_unit_that_lost_the_ticket_meanwhile_is_refused()
    {
        var etag = await ETagAsync();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("dispatcher", "dispatch", new { lead = "housing", category = "1999" }, etag)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("tax", "sign", new { }, etag)).StatusCode);
    }

    [Fact]
    public async Task Is_refused_to_another_unit_another_role_and_without_a_version()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("water-supply", "sign", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("court", "sign", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("tax", "sign-part", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("dispatcher", "sign", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("auditor", "sign", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync("water-supply", Ticket + "/templates")).StatusCode);
        Assert.Equal((HttpStatusCode)428, (await SendAsync("tax", "sign", new { }, noVersion: true)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("tax", "request-return", new { reason = "dislike" })).StatusCode);
    }

    [Fact]
    public async Task That_the_state_does_not_take_names_what_it_takes()
    {
        using var early = await SendAsync("tax", "reply", new { outcome = "resolved", publicAnswer = "办好了。" });
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        var problem = await JsonAsync(early);
        Assert.Equal("ticket:invalid-transition", problem.GetProperty("type").GetString());
        var allowed = problem.GetProperty("allowed").EnumerateArray().Select(c => c.GetString()).ToList();
        Assert.Contains("sign", allowed);
        Assert.DoesNotContain("reply", allowed);
    }

    private async Task DoneAsync(string who, string command, object body)
    {
        using var answer = await SendAsync(who, command, body);
        Assert.True(answer.IsSuccessStatusCode, $"{command}: {await answer.Content.ReadAsStringAsync(Cancel)}");
    }

    private async Task<EntityTagHeaderValue> ETagAsync() => (await GetAsync("office", Ticket)).Headers.ETag!;

    private async Task<HttpResponseMessage> GetAsync(string who, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(who, request);
    }

    private async Task<HttpResponseMessage> SendAsync(string who, string command, object body, EntityTagHeaderValue? etag = null, bool noVersion = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Ticket}/{command}") { Content = JsonContent.Create(body) };
        if (!noVersion)
        {
            request.Headers.IfMatch.Add(etag ?? await ETagAsync());
        }

        return await SendAsync(who, request);
    }

    private Task<HttpResponseMessage> SendAsync(string who, HttpRequestMessage request)
    {
        var isRole = who is "office" or "dispatcher" or "auditor";
        request.Headers.Authorization = new("Bearer", host.Issuer.Sign(new SampleStaff(who, who, [isRole ? who : "unit"], isRole ? null : who)));
        return host.Client.SendAsync(request, Cancel);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
}
