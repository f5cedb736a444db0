using System.Text.Json.Nodes;
using Hotline.City.Directory;
using Hotline.Evaluation.Ballots;
using Hotline.Evaluation.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Evaluation.Rounds;

/// <summary>The directory changes while a round is open; who is invited to it, and as whom, does not.</summary>
public sealed class FixingWhoIsInvited(RoundsWorld world) : IClassFixture<RoundsWorld>, IDisposable
{
    private readonly CityDirectory before = world.Host.Services.GetRequiredService<LiveDirectory>().Current;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CityDirectory City
    {
        set => world.Host.Services.GetRequiredService<LiveDirectory>().Current = value;
    }

    public void Dispose() => City = before;

    [Fact]
    public async Task Who_comes_later_has_no_ballot_and_who_leaves_or_moves_keeps_theirs()
    {
        var id = await world.OpenAsync();
        var tokens = await world.TokensAsync(id);
        City = before with
        {
            Respondents = [.. before.Respondents.Skip(1).Select(r => r with { Group = "public", TownshipUnitId = "west" }), before.Respondents[0] with { Id = "late", Phone = "+8619900000099" }],
        };

        Assert.Equal(tokens, await world.TokensAsync(id));
        Assert.Equal("ballot:bad-token", (await world.CastAsync(id, world.Host.Services.GetRequiredService<BallotTokens>().Of(id, "late"), ("tax", 5))).Problem);
        foreach (var token in tokens)
        {
            Assert.Equal(200, (await world.CastAsync(id, token, ("tax", 5))).Status);
        }

        var turnout = (await world.SendAsync("GET", $"/api/rounds/{id}/turnout", "office")).Json!;
        Assert.Equal((8, 8, 0), (turnout["invited"]!.GetValue<int>(), turnout["returned"]!.GetValue<int>(), turnout["uninvited"]!.GetValue<int>()));
        Assert.All(turnout["cells"]!.AsArray(), cell => Assert.Equal(cell!["invited"]!.GetValue<int>(), cell["returned"]!.GetValue<int>()));
    }

    [Fact]
    public async Task By_text_the_uninvited_count_as_others_where_others_weigh_nothing_and_not_at_all_where_they_do()
    {
        var (monitors, all) = (await RoundAsync(await world.OpenAsync(plan => plan["groups"] = new JsonArray(new JsonObject { ["id"] = "monitor" }))), await RoundAsync(await world.OpenAsync()));
        var invitees = world.Host.Services.GetRequiredService<Invitees>();
        var (firm, monitor) = (before.Respondents[0], before.Respondents.First(r => r.Group == "monitor"));
        var late = firm with { Id = "late" };

        Assert.Equal(new Invitee(monitor.Id, "monitor", "east"), await invitees.VoterAsync(monitors, monitor, Cancel));
        Assert.Equal(new Invitee(firm.Id, "other", ""), await invitees.VoterAsync(monitors, firm, Cancel));
        Assert.Equal(firm.Id, (await invitees.VoterAsync(all, firm, Cancel))!.Id);
        Assert.Null(await invitees.VoterAsync(all, late, Cancel));
    }

    private async Task<Round> RoundAsync(string id) => (await world.Host.Services.GetRequiredService<RoundStore>().FindAsync(id, Cancel))!.Round;
}
