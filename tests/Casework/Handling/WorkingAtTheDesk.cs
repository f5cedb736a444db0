using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Local.Issuer;
using Hotline.Tests.Casework.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Casework.Handling;

/// <summary>A dispatcher's day over HTTP: list, read, dispatch, meet a colleague.</summary>
public sealed class WorkingAtTheDesk(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Number = "0123456789AB";
    private const string Ticket = "/api/tickets/0123-4567-89ab";

    private TestHost host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(azurite);
        await host.Services.LoadSampleAsync(Cancel);
        var riddle = Examples.Riddle with { Disclosure = Disclosure.HotlineOnly };
        await host.Services.GetRequiredService<RegisterTicket>().RunAsync(riddle.Filed(Number), Cancel);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Lists_reads_and_dispatches()
    {
        var desk = await JsonAsync(await SendAsync(HttpMethod.Get, "/api/desk", "dispatcher"));
        var line = Assert.Single(desk.GetProperty("tickets").EnumerateArray());
        Assert.Equal(("0123-4567-89AB", 3), (line.GetProperty("number").GetString(), line.GetProperty("candidates").GetArrayLength()));

        using var ticket = await SendAsync(HttpMethod.Get, Ticket, "dispatcher");
        var body = await JsonAsync(ticket);
        Assert.Equal("+8619900000001", body.GetProperty("contact").GetProperty("phone").GetString());
        Assert.NotEmpty(body.GetProperty("routing").GetProperty("reasons").EnumerateArray());

        using var dispatched = await DispatchAsync(ticket.Headers.ETag!, new { lead = "tax", co = Array.Empty<string>(), category = "1999", note = "看过" });
        Assert.Equal("pendingSign", (await JsonAsync(dispatched)).GetProperty("state").GetProperty("key").GetString());
        await host.QueuesEmptyAsync();
        Assert.Empty((await JsonAsync(await SendAsync(HttpMethod.Get, "/api/desk", "dispatcher"))).GetProperty("tickets").EnumerateArray());
        var after = await JsonAsync(await SendAsync(HttpMethod.Get, Ticket, "auditor"));
        Assert.Equal("看过", after.GetProperty("history").EnumerateArray().Last(e => e.GetProperty("key").GetString() == "dispatched").GetProperty("note").GetString());
    }

    [Fact]
    public async Task After_a_colleague_sees_what_stands_now_and_can_correct_it()
    {
        using var read = await SendAsync(HttpMethod.Get, Ticket, "dispatcher");
        using var first = await DispatchAsync(read.Headers.ETag!, new { lead = "tax", category = "1999" });
        using var late = await DispatchAsync(read.Headers.ETag!, new { lead = "housing", category = "0601" });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var problem = await JsonAsync(late);
        Assert.Equal("ticket:stale", problem.GetProperty("type").GetString());
        Assert.Equal("tax", problem.GetProperty("current").GetProperty("dispatch").GetProperty("lead").GetString());
        Assert.Equal(first.Headers.ETag, late.Headers.ETag);
        using var corrected = await DispatchAsync(late.Headers.ETag!, new { lead = "housing", category = "0601" });
        Assert.Equal(HttpStatusCode.OK, corrected.StatusCode);
    }

    [Fact]
    public async Task A_unit_reads_its_own_tickets_without_a_writer_who_wished_so()
    {
        using var early = await SendAsync(HttpMethod.Get, Ticket, "unit");
        Assert.Equal(HttpStatusCode.Forbidden, early.StatusCode);
        using var read = await SendAsync(HttpMethod.Get, Ticket, "dispatcher");
        using var dispatched = await DispatchAsync(read.Headers.ETag!, new { lead = "tax", category = "1999" });
        using var own = await SendAsync(HttpMethod.Get, Ticket, "unit");
        var text = await own.Content.ReadAsStringAsync(Cancel);
        Assert.Contains(Examples.Riddle.Body, text, StringComparison.Ordinal);
        Assert.DoesNotMatch("1990000|91439981|联系人|砚皓昌", text);
    }

    private Task<HttpResponseMessage> DispatchAsync(EntityTagHeaderValue etag, object order) =>
        SendAsync(HttpMethod.Post, Ticket + "/dispatch", "dispatcher", JsonContent.Create(order), etag);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string role, HttpContent? body = null, EntityTagHeaderValue? etag = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Authorization = new("Bearer", host.Issuer.Sign(new SampleStaff(role, role, [role], role == "unit" ? "tax" : null)));
        if (etag is not null)
        {
            request.Headers.IfMatch.Add(etag);
        }

        return await host.Client.SendAsync(request, Cancel);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
}
