using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Hotline.Casework.Commands;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Local.Issuer;
using Hotline.Tests.Casework.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Casework.Access;

/// <summary>Over HTTP: who sees what of a text that holds personal data, and what the log of reads says of it.</summary>
public sealed class ReadingATicket(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Secret = "13812345678";

    private readonly FailReads away = new();
    private int filed;
    private TestHost host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(azurite, new TestHostOptions { Configure = b => b.Services.AddKeyedSingleton<HttpPipelinePolicy>(HttpPipelinePosition.PerRetry, away) });
        await host.Services.LoadSampleAsync(Cancel);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("office", null, true, true)]
    [InlineData("dispatcher", null, true, true)]
    [InlineData("unit", "tax", false, true)] // lead
    [InlineData("unit", "court", false, false)] // co-unit
    [InlineData("leader", null, false, false)]
    [InlineData("auditor", null, false, false)]
    public async Task Shows_originals_to_the_hotline_office_and_contacts_to_who_must_call(string role, string? unit, bool original, bool contact)
    {
        var number = await FileAsync(Disclosure.Named);
        var text = await TextAsync(number, role, unit);
        Assert.Equal((original, contact), (text.Contains(Secret, StringComparison.Ordinal), text.Contains("+8619900000001", StringComparison.Ordinal)));
        var reads = await ReadsAsync(number);
        if (!original && !contact)
        {
            Assert.Empty(reads);
            return;
        }

        var read = Assert.Single(reads);
        Assert.Equal((role + unit, original, contact), (Field(read, "by"), read.GetProperty("original").GetBoolean(), read.GetProperty("contact").GetBoolean()));
        Assert.Equal((unit, role), (Field(read, "unit"), read.GetProperty("roles")[0].GetString()));
    }

    [Fact]
    public async Task Of_a_writer_who_wished_so_names_nobody_to_units()
    {
        var number = await FileAsync(Disclosure.HotlineOnly);
        foreach (var unit in new[] { "tax", "court" })
        {
            Assert.DoesNotMatch("砚皓昌|91439981|1990000|联系人001|" + Secret, await TextAsync(number, "unit", unit));
        }

        Assert.Empty(await ReadsAsync(number));
    }

    [Fact]
    public async Task That_cannot_be_logged_is_not_answered()
    {
        var number = await FileAsync(Disclosure.Named);
        away.IsAway = true;
        using var refused = await GetAsync($"/api/tickets/{number}", "dispatcher");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.DoesNotContain(Secret, await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var auditor = await GetAsync($"/api/tickets/{number}", "auditor");
        Assert.Equal(HttpStatusCode.OK, auditor.StatusCode);
    }

    [Fact]
    public async Task By_way_of_a_refused_command_shows_nothing_that_is_logged()
    {
        var number = await FileAsync(Disclosure.Named);
        using var request = Request(HttpMethod.Post, $"/api/tickets/{number}/dispatch", "dispatcher", null);
        request.Content = JsonContent.Create(new { lead = "tax", category = "1999" });
        request.Headers.TryAddWithoutValidation("If-Match", "W/\"stale\"");
        using var stale = await host.Client.SendAsync(request, Cancel);
        var body = await stale.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("ticket:stale", body, StringComparison.Ordinal);
        Assert.DoesNotMatch("1990000|" + Secret, body);
    }

    [Fact]
    public async Task The_enterprise_tracks_it_without_anybody_s_number()
    {
        var number = await FileAsync(Disclosure.Named);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/messages/{number}");
        request.Headers.Add("Query-Code", host.Services.GetRequiredService<TicketNumbers>().QueryCode(number));
        using var tracked = await host.Client.SendAsync(request, Cancel);
        var body = await tracked.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("[电话]", body, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Often_is_logged_page_by_page_in_order()
    {
        var number = await FileAsync(Disclosure.Named);
        for (var i = 0; i < 101; i++)
        {
            (await GetAsync($"/api/tickets/{number}", "dispatcher")).Dispose();
        }

        var page = await JsonAsync($"/api/tickets/{number}/reads", "auditor");
        Assert.Equal(100, page.GetProperty("reads").GetArrayLength());
        var rest = await JsonAsync($"/api/tickets/{number}/reads?after={Field(page, "next")}", "auditor");
        Assert.Single(rest.GetProperty("reads").EnumerateArray());
        Assert.False(rest.TryGetProperty("next", out _));
    }

    /// <summary>Sent to the tax office with the court.</summary>
    private async Task<string> FileAsync(Disclosure disclosure)
    {
        var number = $"0123456789A{filed++}";
        var content = Examples.Riddle with { Disclosure = disclosure, Title = $"请回{Secret}", Body = $"清河市砚皓昌陶瓷有限公司（91439981MADMDX4D3G），电话{Secret}。" };
        await host.Services.GetRequiredService<RegisterTicket>().RunAsync(content.Filed(number), Cancel);
        var dispatch = new Hotline.Casework.Handling.DispatchTicket("tax", "1999", ["court"], $"请联系{Secret}");
        await host.Services.GetRequiredService<ChangeTicket>().RunAsync(new Order(number, Tickets.TicketWorld.Dispatcher), dispatch, Cancel);
        return number;
    }

    private async Task<string> TextAsync(string number, string role, string? unit)
    {
        using var answer = await GetAsync($"/api/tickets/{number}", role, unit);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<IReadOnlyList<JsonElement>> ReadsAsync(string number) =>
        [.. (await JsonAsync($"/api/tickets/{number}/reads", "auditor")).GetProperty("reads").EnumerateArray()];

    private async Task<JsonElement> JsonAsync(string path, string role)
    {
        using var answer = await GetAsync(path, role);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string role, string? unit = null)
    {
        using var request = Request(HttpMethod.Get, path, role, unit);
        return await host.Client.SendAsync(request, Cancel);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string role, string? unit)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Bearer", host.Issuer.Sign(new SampleStaff(role + unit, role, [role], unit)));
        return request;
    }

    private static string? Field(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private sealed class FailReads : HttpPipelineSynchronousPolicy
    {
        public bool IsAway { get; set; }

        public override void OnSendingRequest(HttpMessage message)
        {
            if (IsAway && message.Request.Uri.Path.Contains("/reads", StringComparison.Ordinal))
            {
                throw new RequestFailedException(503, "away");
            }
        }
    }
}
