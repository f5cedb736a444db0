using System.Collections.Concurrent;
using CsCheck;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Ledger;

/// <summary>Whatever happens to the log of answers on its way, the tallies are its serial fold. Real tables, several instances.</summary>
public sealed class CountingEveryAnswerOnce(AzuriteFixture azurite)
{
    private const int Respondents = 9;

    /// <summary>Answers, each with a stamp of its own; some from before the round opens, some taken back (level 0).</summary>
    private static readonly Gen<Rating[]> Logs =
        Gen.Select(Gen.Int[1, Respondents], Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[-2, 30]).Array[1, 60]
            .Select(rows => rows.Select((r, i) => Example.Rating(r.Item1, r.Item2, r.Item3, r.Item4) with { Stamp = Example.Stamp(r.Item4, $"{i}") }).ToArray());

    /// <summary>Every answer at least once, in any order, in messages of any size.</summary>
    private static Gen<(Rating[] Log, Rating[][] Messages)> Deliveries =>
        from log in Logs
        from again in Gen.Int[0, log.Length - 1].Array[0, 20]
        from order in Gen.Shuffle(log.Concat(again.Select(i => log[i])).ToArray())
        from size in Gen.Int[1, 25]
        select (log, order.Chunk(size).ToArray());

    [Fact]
    public async Task In_any_order_any_number_of_times()
    {
        var connection = await azurite.NewAccountAsync();
        await Deliveries.SampleAsync(
            async delivery =>
            {
                var world = await LedgerWorld.OpenAsync(connection);
                var ledger = world.NewInstance(null);
                await Task.WhenAll(delivery.Messages.Select(m => ledger.CommitAsync(world.Round.Id, m, CancellationToken.None)));
                await world.AssertCountedAsync(delivery.Log);
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public async Task By_parallel_instances_that_forget_and_whose_transactions_fail()
    {
        var connection = await azurite.NewAccountAsync();
        await Gen.Select(Deliveries, Gen.Enum<Fault>().Array[0, 12]).SampleAsync(
            async (delivery, faults) =>
            {
                var world = await LedgerWorld.OpenAsync(connection);
                var ahead = new ConcurrentQueue<Fault>(faults);
                var policy = new Faults(() => ahead.TryDequeue(out var fault) ? fault : Fault.None);
                var options = new EvaluationOptions { RecentBallots = 2 };
                BallotLedger[] instances = [world.NewInstance(options, policy), world.NewInstance(options, policy), world.NewInstance(null, policy)];
                await Task.WhenAll(delivery.Messages.Select((m, i) => instances[i % 3].CommitAsync(world.Round.Id, m, CancellationToken.None)));
                await world.AssertCountedAsync(delivery.Log);
            },
            iter: 30,
            threads: 1);
    }
}
