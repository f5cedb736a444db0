using System.Text.Json.Nodes;
using Hotline.Evaluation.Snapshots;
using Hotline.Tests.Evaluation.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Evaluation.Comments;

public sealed class CommentingOnUnits(RoundsWorld world) : IClassFixture<RoundsWorld>
{
    [Fact]
    public async Task Keeps_the_words_of_the_ballot_that_stands()
    {
        var id = await world.OpenAsync();
        var token = (await world.TokensAsync(id))[0];
        await CastAsync(id, token, ("tax", "态度不好"), ("water", "停水不通知"));

        Assert.Equal(200, (await CastAsync(id, token, ("tax", "态度好转"))).Status);

        Assert.Equal([("tax", "态度好转")], (await ReadAsync(id, "auditor")).Select(c => (c["unit"]!.GetValue<string>(), c["text"]!.GetValue<string>())));
    }

    [Fact]
    public async Task Is_the_auditors_until_the_round_closes()
    {
        var id = await world.OpenAsync();
        await CastAsync(id, (await world.TokensAsync(id))[0], ("tax", "慢"));

        Assert.Equal(403, (await world.SendAsync("GET", $"/api/rounds/{id}/comments", "office")).Status);
        await world.SendAsync("POST", $"/api/rounds/{id}/close", "office");
        Assert.Single(await ReadAsync(id, "office"));
        Assert.Equal(403, (await world.SendAsync("GET", $"/api/rounds/{id}/comments", "unit")).Status);
    }

    [Fact]
    public async Task Is_sorted_by_a_clerk_and_counted_in_the_snapshot()
    {
        var id = await world.OpenAsync();
        foreach (var token in (await world.TokensAsync(id)).Take(2))
        {
            await CastAsync(id, token, ("tax", "慢"));
        }

        await world.SendAsync("POST", $"/api/rounds/{id}/close", "office");
        foreach (var comment in await ReadAsync(id, "office"))
        {
            Assert.Equal(200, (await TagAsync(id, comment["id"]!.GetValue<string>(), "efficiency", "style")).Status);
        }

        Assert.Equal(["tags[0]"], (await TagAsync(id, "x.tax", "slow")).Paths);
        Assert.Equal(404, (await TagAsync(id, "x.tax", "style")).Status);
        Assert.Equal(202, (await world.SendAsync("POST", $"/api/rounds/{id}/count", "office")).Status);
        await world.HashAsync(id);

        var snapshot = (await world.Host.Services.GetRequiredService<SnapshotStore>().FindAsync(id, 1, CancellationToken.None))!.Snapshot;
        Assert.Equal([("efficiency", 2), ("style", 2)], snapshot.Tags["tax"].Select(t => (t.Key, t.Value)).Order());
        Assert.Equal("comments:fixed", (await TagAsync(id, (await ReadAsync(id, "office"))[0]["id"]!.GetValue<string>(), "style")).Problem);
    }

    [Theory]
    [InlineData("tax", "", "comments[0].text")]
    [InlineData("nosuch", "慢", "comments")]
    public async Task Says_what_is_wrong(string unit, string text, string path)
    {
        var id = await world.OpenAsync();

        Assert.Equal([path], (await CastAsync(id, (await world.TokensAsync(id))[0], (unit, text))).Paths);
    }

    [Fact]
    public async Task An_invitation_says_what_it_can_do_and_never_what_was_answered()
    {
        var id = await world.OpenAsync();
        var token = (await world.TokensAsync(id))[0];

        var before = await StateAsync(id, token);
        await CastAsync(id, token, ("tax", "慢"));
        var after = await StateAsync(id, token);
        await world.SendAsync("POST", $"/api/rounds/{id}/close", "office");
        var closed = await StateAsync(id, token);

        Assert.Equal([("open", false), ("open", true), ("closed", true)], new[] { before, after, closed }.Select(s => (s.Json!["stage"]!.GetValue<string>(), s.Json!["hasAnswered"]!.GetValue<bool>())));
        Assert.DoesNotContain("level", after.Text, StringComparison.Ordinal);
        Assert.Equal("ballot:bad-token", (await StateAsync(id, "firm0.x")).Problem);
    }

    [Fact]
    public async Task The_sheet_has_a_code_for_every_invitation()
    {
        var id = await world.OpenAsync();

        var sheet = await world.SendAsync("GET", $"/api/rounds/{id}/ballot-sheet", "office");

        Assert.Equal(8, sheet.Text.Split("<svg").Length - 1);
        Assert.Contains("企业7", sheet.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await world.SendAsync("GET", $"/api/rounds/{id}/ballot-sheet", "auditor")).Status);
    }

    private async Task<IReadOnlyList<JsonNode>> ReadAsync(string id, string role) =>
        [.. (await world.SendAsync("GET", $"/api/rounds/{id}/comments", role)).Json!["comments"]!.AsArray().Select(c => c!)];

    private Task<Answered> TagAsync(string id, string comment, params string[] tags) => world.SendAsync(
        "PUT", $"/api/rounds/{id}/comments/{comment}/tags", "office", new JsonObject { ["tags"] = new JsonArray([.. tags.Select(t => JsonValue.Create(t))]) });

    private Task<Answered> StateAsync(string id, string token) => world.SendAsync("POST", $"/api/rounds/{id}/ballot-state", null, new JsonObject { ["token"] = token });

    private Task<Answered> CastAsync(string id, string token, params (string Unit, string Text)[] comments) => world.SendAsync("POST", $"/api/rounds/{id}/ballots", null, new JsonObject
    {
        ["token"] = token,
        ["answers"] = new JsonArray(new JsonObject { ["unit"] = "tax", ["level"] = 2 }),
        ["comments"] = new JsonArray([.. comments.Select(c => new JsonObject { ["unit"] = c.Unit, ["text"] = c.Text })]),
    });
}
