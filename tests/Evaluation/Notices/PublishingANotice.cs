using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Hotline.Evaluation.Notices;
using Hotline.Local;
using Hotline.Platform.Storage;
using Hotline.Tests.Evaluation.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Evaluation.Notices;

/// <summary>Draft, approval, publication and correction through the API.</summary>
public sealed class PublishingANotice(RoundsWorld world) : IClassFixture<RoundsWorld>
{
    [Fact]
    public async Task Goes_from_draft_to_the_public_and_is_corrected_by_a_second_version()
    {
        var id = await ObjectionsAsync();
        var hash = (await DraftAsync(id)).Json!["hash"]!.GetValue<string>();
        Assert.Equal(200, (await ApproveAsync(id, hash)).Status);
        Assert.Equal("notice:not-yet", (await PublishAsync(id)).Problem);
        Assert.Equal(404, (await world.SendAsync("GET", $"/api/notices/{id}", null)).Status);
        Assert.Equal(201, (await world.SendAsync("POST", $"/api/rounds/{id}/objections", "unit", new JsonObject { ["id"] = "tax-1", ["text"] = "x" })).Status);
        await AfterTheWindowAsync(async () =>
        {
            Assert.Equal("notice:not-yet", (await PublishAsync(id)).Problem);
            await RejectAsync(id, "tax-1");

            Assert.Equal("published", (await PublishAsync(id)).Json!["state"]!.GetValue<string>());
            Assert.Equal("published", (await PublishAsync(id)).Json!["state"]!.GetValue<string>());
            Assert.Equal("published", (await world.SendAsync("GET", $"/api/rounds/{id}", null)).Json!["state"]!.GetValue<string>());
            await SeesAsync(id, 1);
            await CorrectAsync(id);
            var page = await SeesAsync(id, 2);
            Assert.Contains("本通报为更正版，代替优评〔2027〕1号（第1版", page, StringComparison.Ordinal);
            Assert.Contains("机构改革", page, StringComparison.Ordinal);
            await SeesAsync(id, 1);
            await SaysThatItIsSupersededAsync(id);
            await IsProvedAsync(id);
        });
    }

    [Fact]
    public async Task Is_approved_by_nobody_who_wrote_on_it()
    {
        var id = await ObjectionsAsync();
        await DraftAsync(id);
        var hash = (await DraftAsync(id, "改过的标题", person: "s9")).Json!["hash"]!.GetValue<string>();

        Assert.Equal("notice:own-draft", (await ApproveAsync(id, hash, person: "s1")).Problem);
        Assert.Equal("notice:own-draft", (await ApproveAsync(id, hash, person: "s9")).Problem);
        Assert.Equal(200, (await ApproveAsync(id, hash)).Status);
    }

    [Fact]
    public async Task Begun_and_not_made_alike_any_more_is_given_up_for_the_next_version()
    {
        var id = await ObjectionsAsync();
        await DraftAsync(id);
        var store = world.Host.Services.GetRequiredService<NoticeStore>();
        var drafted = (await store.ReadAsync(id, CancellationToken.None)).Single();
        // As if another version of the app had approved and listed it, and then died.
        var begun = drafted.Notice with { State = NoticeState.Publishing, Hash = new string('1', 64), PublishedAt = world.Clock.GetUtcNow() };
        await store.TryWriteAsync(begun, drafted.ETag, CancellationToken.None);
        await store.ListAsync(begun, CancellationToken.None);

        await AfterTheWindowAsync(async () =>
        {
            Assert.Equal("notice:outdated", (await PublishAsync(id)).Problem);
            await ApproveAsync(id, (await DraftAsync(id)).Json!["hash"]!.GetValue<string>());
            Assert.Equal(2, (await PublishAsync(id)).Json!["version"]!.GetValue<int>());
            Assert.Equal([2], await ListedAsync(id));
            Assert.Equal(404, (await world.SendAsync("GET", $"/api/notices/{id}/1/notice.html", null)).Status);
        });
    }

    [Fact]
    public async Task Begun_is_finished_by_whoever_repeats_it()
    {
        var id = await ObjectionsAsync();
        var hash = (await DraftAsync(id)).Json!["hash"]!.GetValue<string>();
        await ApproveAsync(id, hash);
        var store = world.Host.Services.GetRequiredService<NoticeStore>();
        var approved = (await store.ReadAsync(id, CancellationToken.None)).Single();
        var begun = approved.Notice with { State = NoticeState.Publishing, PublishedAt = world.Clock.GetUtcNow() };
        await store.TryWriteAsync(begun, approved.ETag, CancellationToken.None);
        var made = await world.Host.Services.GetRequiredService<MakeNotice>().RunAsync(begun, CancellationToken.None);
        await world.Host.Services.GetRequiredService<NoticeFiles>().PublishAsync(begun, made.Take(2).ToDictionary(), CancellationToken.None);

        Assert.Equal("publishing", (await DraftAsync(id, "改过的标题")).Json!["state"]!.GetValue<string>());
        Assert.Equal("published", (await PublishAsync(id)).Json!["state"]!.GetValue<string>());
        Assert.Equal([1], await ListedAsync(id));
        Assert.Equal(hash, CanonicalJson.HashOf(await (await world.SendAsync("GET", $"/api/notices/{id}/1/notice.json", null)).Message.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task Is_never_written_over()
    {
        var (files, notice) = (world.Host.Services.GetRequiredService<NoticeFiles>(), new Notice("immutable", 1, NoticeState.Publishing, null!, 1, 0, "", null, "s1"));
        var (first, other) = (new Dictionary<string, byte[]> { ["notice.csv"] = [1] }, new Dictionary<string, byte[]> { ["notice.csv"] = [2] });
        await files.PublishAsync(notice, first, CancellationToken.None);
        await files.PublishAsync(notice, first, CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => files.PublishAsync(notice, other, CancellationToken.None));
        Assert.Equal([1], await files.FindAsync("immutable", 1, "notice.csv", CancellationToken.None));
    }

    [Theory]
    [InlineData("/api/notices/~public")]
    [InlineData("/api/notices/nosuchround")]
    [InlineData("/api/notices/nosuchround/1/notice.html")]
    [InlineData("/api/notices/~templates/1/notice.html")]
    public async Task Shows_nothing_else(string path) => Assert.Equal("notice:not-found", (await world.SendAsync("GET", path, null)).Problem);

    [Fact]
    public async Task Changed_after_its_approval_needs_another()
    {
        var id = await ObjectionsAsync();
        var first = (await DraftAsync(id)).Json!["hash"]!.GetValue<string>();
        await ApproveAsync(id, first);

        var second = (await DraftAsync(id, "改过的标题")).Json!;

        Assert.Equal("draft", second["state"]!.GetValue<string>());
        Assert.Equal("notice:other-content", (await ApproveAsync(id, first)).Problem);
        await AfterTheWindowAsync(async () => Assert.Equal("notice:not-approved", (await PublishAsync(id)).Problem));
        Assert.Equal("notice:own-draft", (await ApproveAsync(id, second["hash"]!.GetValue<string>(), person: "s1")).Problem);
    }

    [Fact]
    public async Task Outdated_by_an_objection_must_be_drafted_anew()
    {
        var id = await ObjectionsAsync();
        await ApproveAsync(id, (await DraftAsync(id)).Json!["hash"]!.GetValue<string>());
        await ExcludeAsync(id, "tax-9");

        await AfterTheWindowAsync(async () => Assert.Equal("notice:outdated", (await PublishAsync(id)).Problem));
    }

    [Fact]
    public async Task Is_not_made_of_a_round_that_is_not_frozen_nor_by_everybody()
    {
        var id = await world.OpenAsync();

        Assert.Equal("notice:not-frozen", (await DraftAsync(id)).Problem);
        Assert.Equal("notice:no-draft", (await ApproveAsync(id, new string('0', 64))).Problem);
        foreach (var role in (string[])["unit", "leader", "auditor"])
        {
            Assert.Equal(403, (await world.SendAsync("PUT", $"/api/rounds/{id}/notice", role, Words("x"))).Status);
            Assert.Equal(403, (await world.SendAsync("POST", $"/api/rounds/{id}/notice/publish", role)).Status);
        }

        Assert.Equal(403, (await world.SendAsync("POST", $"/api/rounds/{id}/notice/approve", "office", new JsonObject { ["hash"] = new string('0', 64) })).Status);
        Assert.Equal(["number", "date"], (await world.SendAsync("PUT", $"/api/rounds/{id}/notice", "office", new JsonObject { ["number"] = "", ["title"] = "x", ["date"] = "10.2." })).Paths);
    }

    [Fact]
    public async Task Is_drafted_with_the_offices_own_template()
    {
        var id = await ObjectionsAsync();
        Assert.Equal(["text"], (await world.SendAsync("PUT", "/api/notice-template", "office", new JsonObject { ["text"] = "{% if %}" })).Paths);
        var misspelt = await world.SendAsync("PUT", "/api/notice-template", "office", new JsonObject { ["text"] = "<p>\n{{ titel }}</p>" });
        Assert.Equal(2, misspelt.Json!["errors"]![0]!["line"]!.GetValue<int>());

        var changed = (await world.SendAsync("PUT", "/api/notice-template", "office", new JsonObject { ["text"] = "<p>{{ title }}：{{ classes[0].name }}</p>" })).Json!;
        var again = (await world.SendAsync("PUT", "/api/notice-template", "office", new JsonObject { ["text"] = "<p>{{ title }}：{{ classes[0].name }}</p>" })).Json!;
        await DraftAsync(id);

        Assert.Equal(changed["version"]!.GetValue<int>(), again["version"]!.GetValue<int>());
        Assert.Equal("<p>一季度通报：职能部门</p>", (await world.SendAsync("GET", $"/api/rounds/{id}/notice/notice.html", "leader")).Text);
        // The other tests' notices are made with it too.
        await world.SendAsync("PUT", "/api/notice-template", "office", new JsonObject { ["text"] = NoticeTemplate.Own });
    }

    private static JsonObject Words(string title) => new() { ["number"] = "优评〔2027〕1号", ["date"] = "2027-02-10", ["title"] = title, ["remarks"] = "" };

    private async Task<string> SeesAsync(string id, int version)
    {
        var page = await world.SendAsync("GET", $"/api/notices/{id}/{version}/notice.html", null);
        Assert.Equal(200, page.Status);
        Assert.Contains("default-src 'none'", page.Message.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("immutable", page.Message.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var latest = (await world.SendAsync("GET", $"/api/notices/{id}", null)).Json!;
        Assert.Contains(version, latest["versions"]!.AsArray().Select(v => v!["version"]!.GetValue<int>()));
        var document = Hotline.Evaluation.Notices.NoticeDocument.Read((await (await world.SendAsync("GET", $"/api/notices/{id}/{version}/notice.json", null)).Message.Content.ReadAsByteArrayAsync()).AsSpan());
        Assert.Empty(document.Differences());
        Assert.Contains(id, (await world.SendAsync("GET", "/api/notices", null)).Json!["notices"]!.AsArray().Select(n => n!["round"]!.GetValue<string>()));
        return page.Text;
    }

    private async Task SaysThatItIsSupersededAsync(string id)
    {
        var versions = (await world.SendAsync("GET", $"/api/notices/{id}", null)).Json!["versions"]!.AsArray();
        Assert.Equal([2, null], versions.Select(v => v!["supersededBy"]?.GetValue<int>()));
        Assert.Equal([2, 1], await ListedAsync(id));
        var old = await world.SendAsync("GET", $"/api/notices/{id}/1/notice.html", null);
        Assert.Equal($"</api/notices/{id}/2/notice.html>; rel=\"successor-version\"", old.Message.Headers.GetValues("Link").Single());
    }

    /// <summary>By the command, from outside; also when somebody changes a file behind the app's back.</summary>
    private async Task IsProvedAsync(string id)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await VerifyNotice.OfSiteAsync(world.Host.Client, id, 1, output, CancellationToken.None));
        Assert.Equal(0, await VerifyNotice.OfSiteAsync(world.Host.Client, id, null, output, CancellationToken.None));
        await new BlobServiceClient(world.Host.Account).GetBlobContainerClient(NoticeFiles.Container).GetBlobClient($"{id}/2/notice.csv").UploadAsync(new BinaryData("x"), overwrite: true);
        Assert.Equal(1, await VerifyNotice.OfSiteAsync(world.Host.Client, id, null, output, CancellationToken.None));
        Assert.Contains("DIFFERS   notice.csv, as the site serves it", output.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<StartException>(() => VerifyNotice.OfSiteAsync(world.Host.Client, id, 9, output, CancellationToken.None));
    }

    private async Task<IEnumerable<int>> ListedAsync(string id) => (await world.SendAsync("GET", "/api/notices", null)).Json!["notices"]!.AsArray()
        .Where(n => n!["round"]!.GetValue<string>() == id).Select(n => n!["version"]!.GetValue<int>());

    private async Task CorrectAsync(string id)
    {
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await ExcludeAsync(id, "tax-2");
        await ApproveAsync(id, (await DraftAsync(id)).Json!["hash"]!.GetValue<string>());
        Assert.Equal(2, (await PublishAsync(id)).Json!["version"]!.GetValue<int>());
    }

    private async Task ExcludeAsync(string id, string objection)
    {
        await world.SendAsync("POST", $"/api/rounds/{id}/objections", "office", new JsonObject { ["id"] = objection, ["text"] = "x", ["unit"] = "tax" });
        var decided = await world.SendAsync(
            "POST", $"/api/rounds/{id}/objections/{objection}/decide", "office", new JsonObject { ["uphold"] = true, ["reason"] = "机构改革", ["effect"] = new JsonObject { ["kind"] = "exclude" } }, person: "s2");
        Assert.Equal(200, decided.Status);
    }

    private async Task RejectAsync(string id, string objection) => Assert.Equal(200, (await world.SendAsync(
        "POST", $"/api/rounds/{id}/objections/{objection}/decide", "office", new JsonObject { ["uphold"] = false, ["reason"] = "无误" }, person: "s2")).Status);

    private Task<Answered> DraftAsync(string id, string title = "一季度通报", string person = "s1") => world.SendAsync("PUT", $"/api/rounds/{id}/notice", "office", Words(title), person: person);

    private Task<Answered> ApproveAsync(string id, string hash, string person = "boss") =>
        world.SendAsync("POST", $"/api/rounds/{id}/notice/approve", "leader", new JsonObject { ["hash"] = hash }, person: person);

    private Task<Answered> PublishAsync(string id) => world.SendAsync("POST", $"/api/rounds/{id}/notice/publish", "office");

    private async Task AfterTheWindowAsync(Func<Task> run)
    {
        world.Clock.Advance(TimeSpan.FromDays(2));
        await run();
    }

    /// <summary>A round that units may object to until the next day.</summary>
    private async Task<string> ObjectionsAsync()
    {
        var id = await world.OpenAsync();
        foreach (var token in (await world.TokensAsync(id)).Take(6))
        {
            await world.CastAsync(id, token, ("tax", 5), ("water", 3), ("roads", 1));
        }

        await world.SendAsync("POST", $"/api/rounds/{id}/close", "office");
        await world.FreezeAsync(id);
        var until = world.Clock.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(200, (await world.SendAsync("POST", $"/api/rounds/{id}/open-objections", "office", new JsonObject { ["until"] = until })).Status);
        return id;
    }
}
