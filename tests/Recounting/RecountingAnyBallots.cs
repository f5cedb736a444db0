using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Http;
using Hotline.Platform.Storage;
using Hotline.Tests.Evaluation.Ledger;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Recounting;

/// <summary>Whatever is answered, and whatever the rules of the round: the ledger and the ranking on one side, the recount on the other come to the same.</summary>
public sealed class RecountingAnyBallots(AzuriteFixture azurite)
{
    private static readonly string[] Groups = ["a", "b", "c", "stranger"];
    private static readonly string[] Questions = ["overall", "speed", "manners"];
    private static readonly string[] Townships = ["", "east", "west"];

    private static readonly Gen<Rating[]> Logs =
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[-2, 30], Gen.Int[0, 3], Gen.Int[0, 2]).Array[1, 120]
            .Select(rows => rows.Select((r, i) => Example.Rating(r.Item1, r.Item2, r.Item3, r.Item4, Groups[r.Item5]) with
            {
                Stamp = Example.Stamp(r.Item4, $"{i}"),
                Question = Questions[r.Item6],
                Area = Townships[r.Item1 % 3],
            }).ToArray());

    private static readonly Gen<decimal> Weights = Gen.Int[0, 3].Select(i => new[] { 0m, 0.3m, 1m, 2m }[i]);

    private static readonly Gen<RoundPlan> Plans =
        from groups in Gen.Select(Weights, Gen.Int[0, 2]).Array[0, 3]
        from questions in Weights.Array[0, 2]
        from indicators in Gen.Shuffle(Enum.GetValues<Indicator>(), 0, 4)
        from weight in Gen.Int[0, 2].Select(i => new[] { 0.7m, 1m, 3m }[i])
        from minimum in Gen.Int[1, 4]
        from k in Gen.Int[1, 3]
        from ranked in Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false)))
        select Example.Plan() with
        {
            Groups = groups.Length == 0 ? [] : [.. groups.Select((g, i) => new GroupWeight(Groups[i], i == 0 ? g.Item1 + 0.1m : g.Item1) { Minimum = g.Item2 })],
            Questions = [new Question("overall", "总体", 0.4m), .. questions.Select((w, i) => new Question(Questions[i + 1], "分项", w))],
            Indicators = [.. indicators.Select((id, i) => new IndicatorWeight(id, 0.1m + i))],
            SatisfactionWeight = weight,
            MinimumAnswers = minimum,
            K = k,
            IsRanked = ranked,
        };

    private static readonly Gen<Dictionary<string, IReadOnlyDictionary<Indicator, Share>>> Figures =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], (part, whole) => new Share(part, whole)).Array[6].Array[6].Select(units => units.Index().ToDictionary(
            u => $"b{u.Index}",
            u => (IReadOnlyDictionary<Indicator, Share>)u.Item.Index().ToDictionary(s => (Indicator)s.Index, s => s.Item),
            StringComparer.Ordinal));

    private static readonly Gen<Correction> Corrections = Gen.OneOf(
        Gen.Int[0, 5].Select(Correction (u) => new Correction.Exclude($"b{u}", "o", "因")),
        Gen.Select(
            Gen.Int[0, 5], Gen.Enum<Indicator>(), Gen.Int[0, 3], Correction (u, i, part) => new Correction.CorrectIndicator($"b{u}", "o", "因", i, new Share(part, 3))),
        Gen.Select(
            Gen.Int[0, 5], Gen.Int[1, 5], Gen.Int[1, 3], Correction (u, level, by) => new Correction.MoveCount($"b{u}", "o", "因", "other", "overall", level, by)));

    [Fact]
    public async Task Agrees()
    {
        var connection = await azurite.NewAccountAsync();
        await Gen.Select(Plans, Logs, Figures, Corrections.Array[0, 3], Gen.Int[1, 3]).SampleAsync(
            async (plan, log, figures, corrections, shards) =>
            {
                var round = Example.Round(plan with { Id = LedgerWorld.NewId() }, 6, shards: shards) with { Invited = [new("a", "east", 3), new("b", "west", 2)] };
                var world = await LedgerWorld.OpenAsync(connection, round);
                await world.NewInstance(null).CommitAsync(round.Id, [.. log.Where(r => round.ItemPlace(r.UnitId, r.Question) is not null)], CancellationToken.None);
                var tally = await world.Ballots().SumAsync(CancellationToken.None);
                var snapshot = Snapshot.OfNow(round, tally) with { Indicators = figures, Corrections = corrections };
                var notice = JsonSerializer.SerializeToNode(ReadRanking.Of(snapshot, Example.Closes), Json.Options)!;
                notice["snapshot"] = JsonNode.Parse(CanonicalJson.Of(snapshot));

                var found = await Recounted.RunAsync(connection, round.Id, notice);

                Assert.True(found.Code == 0, found.Text);
            },
            iter: 150,
            threads: 1);
    }

    [Fact]
    public async Task Agrees_on_a_half_that_is_a_mean_of_thirds()
    {
        var connection = await azurite.NewAccountAsync();
        var plan = Example.Plan(LedgerWorld.NewId()) with { Groups = [new("a", 1), new("b", 1), new("c", 1)] };
        var world = await LedgerWorld.OpenAsync(connection, Example.Round(plan, bureaus: 1));
        // Means of 50/24, 50/24 and 53/24: together 2.125, which is 28.125 of 100.
        int[] threes = [2, 2, 5];
        var log = Enumerable.Range(0, 72).Select(i => Example.Rating(i, 0, i % 24 < threes[i / 24] ? 3 : 2, 1, Groups[i / 24]));
        await world.NewInstance(null).CommitAsync(plan.Id, [.. log], CancellationToken.None);
        var snapshot = Snapshot.OfNow(world.Round, await world.Ballots().SumAsync(CancellationToken.None));

        var found = await Recounted.RunAsync(connection, plan.Id, JsonSerializer.SerializeToNode(ReadRanking.Of(snapshot, Example.Closes), Json.Options));

        Assert.Contains("28.13", found.Text, StringComparison.Ordinal);
        found.AssertAgrees(1, 72);
    }
}
