using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hotline.Casework.Commands;
using Hotline.Casework.Handling;
using Hotline.Casework.Intake;
using Hotline.Casework.Tickets;
using Hotline.Local.Issuer;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Casework.Figures;

/// <summary>Work lists, figures and a rebuild over HTTP, after a unit has signed one of two tickets.</summary>
public sealed class ReadingFigures(AzuriteFixture azurite) : IAsyncLifetime
{
    private TestHost host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(azurite);
        await host.Services.LoadSampleAsync(Cancel);
        foreach (var number in new[] { "0123456789AA", "0123456789AB" })
        {
            await host.Services.GetRequiredService<RegisterTicket>().RunAsync(Examples.Riddle.Filed(number), Cancel);
            var outcome = await Change.RunAsync(new Order(number, Staff("dispatcher")), new DispatchTicket("tax", "1999", ["housing"]), Cancel);
            Assert.IsType<ChangeOutcome<TicketVersion>.Changed>(outcome);
        }

        Assert.IsType<ChangeOutcome<TicketVersion>.Changed>(await Change.RunAsync(new Order("0123456789AB", Staff("unit")), new SignTicket(), Cancel));
        await host.QueuesEmptyAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private ChangeTicket Change => host.Services.GetRequiredService<ChangeTicket>();

    [Fact]
    public async Task Shows_every_unit_and_the_city_or_the_own_unit()
    {
        var all = await JsonAsync("/api/figures?from=2026-10&to=2026-11", "leader");
        Assert.Equal((2, 2), (Count(all.GetProperty("total"), "tickets"), Count(all.GetProperty("total"), "parts")));
        Assert.Equal(0, Count(all.GetProperty("office"), "tickets"));
        Assert.Equal(8, all.GetProperty("definitions").GetArrayLength());
        var own = await JsonAsync("/api/figures?from=2026-11&to=2026-11", "unit");
        var line = own.GetProperty("classes")[0].GetProperty("units")[0];
        Assert.Equal(("tax", 2, 1), (line.GetProperty("unit").GetProperty("id").GetString(), Count(line, "dispatched"), Count(line, "signed")));
        var rates = line.GetProperty("rates");
        Assert.Equal((1, 2, 0.5), (Number(rates, "signedInTime", "numerator"), Number(rates, "signedInTime", "denominator"), rates.GetProperty("signedInTime").GetProperty("value").GetDouble()));
        Assert.False(rates.GetProperty("satisfaction").TryGetProperty("value", out _));
        Assert.Equal(0, Count((await JsonAsync("/api/figures?from=2026-10&to=2026-10", "leader")).GetProperty("total"), "tickets"));
    }

    [Fact]
    public async Task As_a_table_names_unit_figures_and_rates()
    {
        using var answer = await SendAsync("/api/figures.csv?from=2026-11&to=2026-11&unit=tax", "office");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith("类别,单位编号,单位,工单,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",响应率,解决率,满意率,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",tax,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",合计,", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/figures?from=2026-11&to=2026-11&unit=housing", "unit", HttpStatusCode.Forbidden)]
    [InlineData("/api/figures?from=2026-11&to=2026-10", "office", HttpStatusCode.BadRequest)]
    [InlineData("/api/figures?from=2024-11&to=2026-11", "office", HttpStatusCode.BadRequest)]
    [InlineData("/api/figures?from=2026-11", "office", HttpStatusCode.BadRequest)]
    [InlineData("/api/figures?from=2026-11&to=2026-11&unit=nobody", "office", HttpStatusCode.BadRequest)]
    [InlineData("/api/figures?from=2026-11&to=2026-11&class=none", "office", HttpStatusCode.BadRequest)]
    [InlineData("/api/worklists/pendingSign?unit=housing", "unit", HttpStatusCode.Forbidden)]
    [InlineData("/api/worklists/desk", "unit", HttpStatusCode.NotFound)]
    [InlineData("/api/worklists/nonsense", "office", HttpStatusCode.NotFound)]
    [InlineData("/api/worklists/pendingSign?unit=nobody", "office", HttpStatusCode.BadRequest)]
    [InlineData("/api/worklists/pendingSign?after=x'%20or%20true", "office", HttpStatusCode.BadRequest)]
    public async Task And_lists_refuses_what_is_not_there_or_not_theirs(string path, string role, HttpStatusCode status)
    {
        using var answer = await SendAsync(path, role);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task The_lists_show_a_units_work_and_the_citys()
    {
        var own = await JsonAsync("/api/worklists/inProgress", "unit");
        var line = Assert.Single(own.GetProperty("tickets").EnumerateArray());
        Assert.Equal(("tax", "0123-4567-89AB"), (own.GetProperty("unit").GetProperty("id").GetString(), line.GetProperty("number").GetString()));
        Assert.True(line.TryGetProperty("overdue", out _));
        Assert.Single((await JsonAsync("/api/worklists/pendingSign", "auditor")).GetProperty("tickets").EnumerateArray());
        Assert.Equal(2, (await JsonAsync("/api/worklists/parts?unit=housing", "office")).GetProperty("tickets").GetArrayLength());
        using var unknown = await SendAsync("/api/worklists/nonsense", "unit");
        Assert.Contains("parts", (await unknown.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("allowed").EnumerateArray().Select(a => a.GetString()));
    }

    [Fact]
    public async Task A_rebuild_runs_in_the_background()
    {
        using var early = await SendAsync("/api/projections/rebuild", "office");
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        using var started = await SendAsync("/api/projections/rebuild", "office", HttpMethod.Post);
        Assert.Equal((HttpStatusCode.Accepted, "/api/projections/rebuild"), (started.StatusCode, started.Headers.Location!.ToString()));
        await host.QueuesEmptyAsync();
        var done = await JsonAsync("/api/projections/rebuild", "auditor");
        Assert.Equal(("done", 2, 0, 0), (done.GetProperty("state").GetString(), done.GetProperty("tickets").GetInt32(), done.GetProperty("repaired").GetInt32(), done.GetProperty("removed").GetInt32()));
    }

    private static int Count(JsonElement line, string figure) => Number(line, "counts", figure);

    private static int Number(JsonElement line, string group, string name) => line.GetProperty(group).GetProperty(name).GetInt32();

    private async Task<JsonElement> JsonAsync(string path, string role)
    {
        using var answer = await SendAsync(path, role);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string role, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", host.Issuer.Sign(new SampleStaff(role, role, [role], role == "unit" ? "tax" : null)));
        return await host.Client.SendAsync(request, Cancel);
    }

    private static Actor Staff(string role) => Actor.Of(new Hotline.Platform.Identity.Staff(
        role, role, new HashSet<Hotline.Platform.Identity.StaffRole> { Enum.Parse<Hotline.Platform.Identity.StaffRole>(role, ignoreCase: true) }, role == "unit" ? "tax" : null));
}
