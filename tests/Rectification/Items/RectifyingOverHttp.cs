using System.Text;
using Hotline.Tests.Casework.Attachments;
using static Hotline.Tests.Rectification.Items.RectificationWorld;

namespace Hotline.Tests.Rectification.Items;

/// <summary>An item from its draft to the end and back, through the API.</summary>
public sealed class RectifyingOverHttp(RectificationWorld world) : IClassFixture<RectificationWorld>
{
    [Fact]
    public async Task Goes_from_draft_to_the_end_is_sent_back_and_reopened_and_every_step_says_who_and_when()
    {
        var id = NewId();
        Assert.Equal("draft", State(await world.DraftAsync(id, "tax", "water")));
        Assert.Equal(404, (await world.ReadAsync(id, "unit:tax")).Status);
        Assert.Equal("handedOver", State(await world.GiveAsync(id, "hand-over", "office", workDays: 25)));
        Assert.Equal("inProgress", State(await world.GiveAsync(id, "give-plan", "unit:tax", date: "2027-03-20", note: "三步走")));
        Assert.Equal(200, (await world.GiveAsync(id, "report", "unit:water", month: "2027-03", percent: 90)).Status);
        Assert.Equal(200, (await world.GiveAsync(id, "report", "unit:tax", month: "2027-03", percent: 50)).Status);
        Assert.Equal("rectification:refused", (await world.GiveAsync(id, "submit", "unit:tax")).Problem);
        await world.GiveAsync(id, "add-evidence", "unit:water");
        Assert.Equal("submitted", State(await world.GiveAsync(id, "submit", "unit:tax")));
        Assert.Equal("inProgress", State(await world.GiveAsync(id, "refuse", "office", date: "2027-03-31")));
        Assert.Equal("rectification:refused", (await world.GiveAsync(id, "submit", "unit:tax")).Problem);
        await world.GiveAsync(id, "add-evidence", "unit:tax");
        await world.GiveAsync(id, "submit", "unit:tax");
        Assert.Equal("closed", State(await world.GiveAsync(id, "accept", "office")));
        var reopened = await world.GiveAsync(id, "reopen", "office", workDays: 10);
        Assert.Equal(("inProgress", 2), (State(reopened), reopened.Json!["reopened"]!.GetValue<int>()));

        var whole = (await world.ReadAsync(id, "unit:water")).Json!;
        Assert.Equal(("三步走", "2027-03-20", 50), (whole["item"]!["plan"]!.GetValue<string>(), whole["item"]!["plannedFor"]!.GetValue<string>(), whole["item"]!["percent"]!.GetValue<int>()));
        var trail = whole["trail"]!.AsArray();
        Assert.Equal(
            ["draft", "handOver", "givePlan", "report", "report", "addEvidence", "submit", "refuse", "addEvidence", "submit", "accept", "reopen"],
            trail.Select(s => s!["kind"]!.GetValue<string>()));
        Assert.All(trail, step => Assert.Equal((true, true), (step!["name"]!.GetValue<string>().Length > 0, step["at"] is not null)));
        Assert.Equal(["water", "tax"], trail.Where(s => s!["kind"]!.GetValue<string>() == "report").Select(s => s!["unit"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Is_due_after_working_days_of_the_calendar_that_it_names()
    {
        // Thirty working days after Monday, 1 March, one of them being off.
        var item = await world.ItemAsync(await world.HandedOverAsync());
        Assert.Equal(("2027-04-13", Calendar, false), (item["due"]!.GetValue<string>(), item["calendar"]!.GetValue<string>(), item["isProvisional"]!.GetValue<bool>()));

        var id = NewId();
        await world.DraftAsync(id);
        Assert.Equal(["date"], (await world.GiveAsync(id, "hand-over", "office", date: "2027-04-05")).Paths);
        Assert.Equal(["date"], (await world.GiveAsync(id, "hand-over", "office", date: "2027-02-26")).Paths);
        Assert.Equal(["workDays"], (await world.GiveAsync(id, "hand-over", "office", workDays: 0)).Paths);
        Assert.Equal(["workDays"], (await world.GiveAsync(id, "hand-over", "office", date: "2027-04-06", workDays: 3)).Paths);
        Assert.True((await world.GiveAsync(id, "hand-over", "office", workDays: 300)).Json!["isProvisional"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Is_extended_once_when_the_unit_asks_in_time_and_the_office_grants_it()
    {
        var id = await world.HandedOverAsync(date: "2027-03-10");
        Assert.Equal(["date"], (await world.GiveAsync(id, "ask-extension", "unit:tax")).Paths);
        Assert.Equal(["date"], (await world.GiveAsync(id, "ask-extension", "unit:tax", date: "2027-03-10")).Paths);
        Assert.Equal("2027-03-19", (await world.GiveAsync(id, "ask-extension", "unit:tax", date: "2027-03-19")).Json!["askedDue"]!.GetValue<string>());
        Assert.Equal("rectification:refused", (await world.GiveAsync(id, "ask-extension", "unit:tax", date: "2027-03-22")).Problem);
        Assert.Equal(403, (await world.GiveAsync(id, "grant-extension", "unit:tax")).Status);
        Assert.Null((await world.GiveAsync(id, "refuse-extension", "office")).Json!["askedDue"]);
        await world.GiveAsync(id, "ask-extension", "unit:tax", date: "2027-03-19");
        var granted = (await world.GiveAsync(id, "grant-extension", "office", date: "2027-03-17")).Json!;
        Assert.Equal(("2027-03-17", Calendar, true), (granted["due"]!.GetValue<string>(), granted["calendar"]!.GetValue<string>(), granted["isExtended"]!.GetValue<bool>()));
        Assert.Equal("rectification:refused", (await world.GiveAsync(id, "ask-extension", "unit:tax", date: "2027-04-20")).Problem);
    }

    [Fact]
    public async Task Takes_files_as_evidence_once_each_and_gives_them_to_whom_they_concern()
    {
        var id = await world.HandedOverAsync(co: ["water"]);
        Assert.Equal("rectification:wrong-state", (await UploadAsync(id, "unit:tax", "a.png", Samples.Png)).Problem);
        await world.GiveAsync(id, "give-plan", "unit:tax");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => UploadAsync(id, "unit:tax", "整改后.png", Samples.Png)));
        Assert.Equal(1, (await UploadAsync(id, "unit:tax", "整改后.png", Samples.Png)).Json!["evidence"]!.GetValue<int>());
        Assert.Equal("file:type-not-allowed", (await UploadAsync(id, "unit:tax", "a.png", Encoding.UTF8.GetBytes("<html>"))).Problem);
        Assert.Equal(404, (await UploadAsync(id, "unit:roads", "a.png", Samples.Png)).Status);
        Assert.Equal(403, (await UploadAsync(id, "office", "a.png", Samples.Png)).Status);

        var file = (await world.ReadAsync(id)).Json!["trail"]!.AsArray().Single(s => s!["file"] is not null)!["file"]!;
        var path = $"/api/rectification/items/{id}/evidence/{file["sha256"]!.GetValue<string>()}";
        var got = await world.SendAsync("GET", path, "unit:water");
        Assert.Equal((200, "attachment", "整改后.png"), (got.Status, got.Message.Content.Headers.ContentDisposition!.DispositionType, got.Message.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(Samples.Png, await got.Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("rectification:not-found", (await world.SendAsync("GET", path, "unit:roads")).Problem);
        Assert.Equal("rectification:no-such-evidence", (await world.SendAsync("GET", $"/api/rectification/items/{id}/evidence/{new string('0', 64)}", "office")).Problem);
    }

    [Fact]
    public async Task Is_taken_back_by_the_office_unless_a_notice_opened_it()
    {
        var id = await world.HandedOverAsync();

        Assert.Equal("withdrawn", State(await world.GiveAsync(id, "withdraw", "office", note: "交办有误")));
        Assert.Equal("withdrawn", (await world.ReadAsync(id, "unit:tax")).Json!["item"]!["state"]!.GetValue<string>());
        Assert.Empty((await world.ItemAsync(id))["allowed"]!.AsArray());
    }

    private async Task<Evaluation.Rounds.Answered> UploadAsync(string id, string who, string name, byte[] content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/rectification/items/{id}/evidence") { Content = new ByteArrayContent(content) };
        return await world.SendAsync(request, who, ("File-Name", Uri.EscapeDataString(name)));
    }
}
