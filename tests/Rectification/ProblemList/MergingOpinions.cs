using System.Text.Json.Nodes;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Evaluation.Comments;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Evaluation.Rounds;
using Hotline.Tests.Rectification.Items;
using Microsoft.Extensions.DependencyInjection;
using static Hotline.Tests.Rectification.Items.RectificationWorld;

namespace Hotline.Tests.Rectification.ProblemList;

/// <summary>Many opinions, one problem: where they come from, and which item they are in.</summary>
public sealed class MergingOpinions(RectificationWorld world) : IClassFixture<RectificationWorld>
{
    [Fact]
    public async Task From_a_ticket_a_comment_and_an_interview_they_become_one_item_that_shows_them()
    {
        var id = NewId();
        var (ticket, comment) = (await TicketAsync(), await CommentAsync("spring", "k3y_-", "roads"));
        Assert.Equal(201, (await AddAsync($"{id}-1", "ticket", ticket.Replace("-", "", StringComparison.Ordinal), "电话 13800138000 无人接")).Status);
        Assert.Equal(201, (await AddAsync($"{id}-2", "comment", comment)).Status);
        Assert.Equal(201, (await AddAsync($"{id}-3", "interview", "3月1日 园区座谈会")).Status);
        await world.DraftAsync(id);

        Assert.Equal(3, (await MergeAsync(id, $"{id}-1", $"{id}-2", $"{id}-3")).Json!["opinions"]!.GetValue<int>());
        await world.GiveAsync(id, "hand-over", "office");
        var (office, unit) = ((await world.ReadAsync(id, "leader")).Json!["problems"]!.AsArray(), (await world.ReadAsync(id, "unit:tax")).Json!["problems"]!.AsArray());

        Assert.Equal([ticket, comment, "3月1日 园区座谈会"], office.Select(p => p!["reference"]!.GetValue<string>()));
        Assert.All(office, p => Assert.Equal((id, "office"), (p!["item"]!.GetValue<string>(), p["by"]!.GetValue<string>())));
        // The unit reads what was said, and not by whom.
        Assert.Equal([ticket, "", ""], unit.Select(p => p!["reference"]!.GetValue<string>()));
        Assert.DoesNotContain("13800138000", unit.ToJsonString(), StringComparison.Ordinal);
        Assert.All(unit, p => Assert.Equal("", p!["by"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("ticket", "NOSUCHNUMBER", "reference")]
    [InlineData("ticket", "", "reference")]
    [InlineData("comment", "spring/nosuch.tax", "reference")]
    [InlineData("comment", "spring/../x", "reference")]
    [InlineData("interview", "", "reference")]
    [InlineData("other", "", null)]
    public async Task Are_taken_down_only_from_what_there_is(string source, string reference, string? wrong) =>
        Assert.Equal(wrong is null ? [] : [wrong], (await AddAsync($"{NewId()}-p", source, reference)).Paths);

    [Fact]
    public async Task Taken_down_again_are_one_and_another_under_the_same_id_is_refused()
    {
        var id = $"{NewId()}-p";
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AddAsync(id))), a => Assert.Equal(201, a.Status));
        Assert.Equal("rectification:id-taken", (await AddAsync(id, text: "另一问题")).Problem);
        Assert.Equal(["id", "text", "aspect"], (await AddAsync("", text: new string('长', 1001), aspect: "none")).Paths);
        Assert.Equal(["unit"], (await AddAsync($"{NewId()}-p", unit: "nosuch")).Paths);
        Assert.Equal(403, (await world.SendAsync("GET", "/api/rectification/problems", "unit:tax")).Status);
        Assert.Equal(401, (await world.SendAsync("GET", "/api/rectification/problems", null)).Status);
        Assert.Contains(id, await FreeAsync());
    }

    [Fact]
    public async Task Are_in_one_item_at_most_and_all_or_none_of_them_move()
    {
        var (one, other) = (NewId(), NewId());
        foreach (var n in (int[])[1, 2, 3])
        {
            await AddAsync($"{one}-{n}");
        }

        await world.DraftAsync(one);
        await world.DraftAsync(other);
        await MergeAsync(one, $"{one}-1");
        Assert.Equal(1, (await MergeAsync(one, $"{one}-1")).Json!["opinions"]!.GetValue<int>());

        var taken = await MergeAsync(other, $"{one}-2", $"{one}-1");
        Assert.Equal(("rectification:problem-not-free", 409), (taken.Problem, taken.Status));
        Assert.Equal(["problems[1]"], taken.Paths);
        Assert.Contains($"{one}-2", await FreeAsync());
        Assert.Equal(["problems[1]"], (await MergeAsync(other, $"{one}-2", "nosuch")).Paths);
        Assert.Equal(["problems[1]"], (await MergeAsync(other, $"{one}-2", $"{one}-2")).Paths);
        Assert.Equal(["problems"], (await MergeAsync(other)).Paths);
        Assert.Equal("rectification:not-found", (await MergeAsync(NewId(), $"{one}-2")).Problem);
        Assert.Equal(["draft", "merge"], await world.TrailAsync(one));
        Assert.Equal(["draft"], await world.TrailAsync(other));
    }

    [Fact]
    public async Task Wanted_by_two_items_at_once_go_to_one_of_them()
    {
        var (one, other) = (NewId(), NewId());
        var ids = Enumerable.Range(0, 20).Select(n => $"{one}-{n}").ToArray();
        await Task.WhenAll(ids.Select(id => AddAsync(id)));
        await world.DraftAsync(one);
        await world.DraftAsync(other);

        var answers = await Task.WhenAll(ids.SelectMany(id => (Task<Answered>[])[MergeAsync(one, id), MergeAsync(other, id)]));

        Assert.Equal(ids.Length, answers.Count(a => a.Status == 200));
        Assert.Equal(ids.Length, answers.Count(a => a.Problem == "rectification:problem-not-free"));
        var (first, second) = ((await world.ReadAsync(one)).Json!, (await world.ReadAsync(other)).Json!);
        Assert.Equal(ids.Order(), first["problems"]!.AsArray().Concat(second["problems"]!.AsArray()).Select(p => p!["id"]!.GetValue<string>()).Order());
        Assert.Equal(first["problems"]!.AsArray().Count, first["item"]!["opinions"]!.GetValue<int>());
    }

    [Fact]
    public async Task Come_into_an_item_under_way_too_and_leave_a_draft_or_one_taken_back()
    {
        var (open, next) = (await world.HandedOverAsync(), NewId());
        await AddAsync($"{open}-1");
        await world.DraftAsync(next);

        Assert.Equal(200, (await MergeAsync(open, $"{open}-1")).Status);
        Assert.Equal("rectification:fixed", (await MergeAsync(open, takeOut: true, $"{open}-1")).Problem);
        await world.GiveAsync(open, "withdraw", "office");
        Assert.Equal(200, (await MergeAsync(open, takeOut: true, $"{open}-1")).Status);
        Assert.Equal(200, (await MergeAsync(next, $"{open}-1")).Status);
        Assert.Equal(0, (await MergeAsync(next, takeOut: true, $"{open}-1")).Json!["opinions"]!.GetValue<int>());
        Assert.Contains($"{open}-1", await FreeAsync());
        Assert.Equal("rectification:fixed", (await MergeAsync(open, $"{open}-1")).Problem);
    }

    [Fact]
    public async Task As_many_as_one_request_may_name_fit_one_transaction_of_an_item_with_all_its_units()
    {
        var id = NewId();
        var ids = Enumerable.Range(10, 25).Select(n => $"{id}-{n}").ToArray();
        await Task.WhenAll(ids.Select(p => AddAsync(p)));
        await world.DraftAsync(id, "tax", "water", "roads", "water-supply");
        await world.GiveAsync(id, "hand-over", "office");

        Assert.Equal(25, (await MergeAsync(id, ids)).Json!["opinions"]!.GetValue<int>());
    }

    private Task<Answered> AddAsync(string id, string source = "other", string reference = "", string text = "排队一小时", string aspect = "efficiency", string unit = "tax") =>
        world.SendAsync("POST", "/api/rectification/problems", "office", new JsonObject
        {
            ["id"] = id,
            ["source"] = source,
            ["unit"] = unit,
            ["aspect"] = aspect,
            ["text"] = text,
            ["reference"] = reference,
        });

    private Task<Answered> MergeAsync(string id, params string[] problems) => MergeAsync(id, takeOut: false, problems);

    private Task<Answered> MergeAsync(string id, bool takeOut, params string[] problems) =>
        world.SendAsync("PUT", $"/api/rectification/items/{id}/problems", "office", new JsonObject { ["problems"] = Strings(problems), ["out"] = takeOut });

    private async Task<IEnumerable<string>> FreeAsync() =>
        (await world.SendAsync("GET", "/api/rectification/problems?after=item", "office")).Json!["problems"]!.AsArray().Select(p => p!["id"]!.GetValue<string>());

    /// <returns>Its number as it is printed.</returns>
    private async Task<string> TicketAsync()
    {
        var accepted = Assert.IsType<SubmitOutcome.Accepted>(await world.Host.Services.GetRequiredService<SubmitMessage>().RunAsync(Examples.Riddle, null, CancellationToken.None));
        await world.Host.QueuesEmptyAsync();
        return TicketNumbers.Print(TicketNumbers.Read(accepted.Number)!);
    }

    private async Task<string> CommentAsync(string round, string ballot, string unit)
    {
        await world.Host.Services.GetRequiredService<CommentStore>().ReplaceAsync(round, ballot, new Dictionary<string, string> { [unit] = "路灯不亮" }, CancellationToken.None);
        return $"{round}/{ballot}.{unit}";
    }
}
