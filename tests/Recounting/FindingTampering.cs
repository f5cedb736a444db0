using Azure;
using Azure.Data.Tables;
using Hotline.Evaluation.Ledger;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Recounting;

/// <summary>Whatever is changed in the tables by hand, the recount says where.</summary>
public sealed class FindingTampering(RoundsWorld world) : IClassFixture<RoundsWorld>
{
    /// <summary>Two questions about each of the three bureaus, which come first and have answers enough to be ranked.</summary>
    private const int BureauItems = 6;

    [Fact]
    public async Task Finds_a_level_that_was_changed_in_a_ballot()
    {
        var round = await CastRound.CloseAsync(world);
        await round.FreezeAsync();
        // One whose group weighs something and whose last answer is about a ranked unit, so that the ranking differs too. That answer is item, level and mark, a byte each.
        var row = await round.BallotsAsync().FirstAsync(r => BallotRow.Read(r).Ballot.Answers[^1] is { Group: 0, Unit: < BureauItems });
        var ballot = BallotRow.Read(row).Ballot;
        var packed = row.GetBinary("Answers")!;
        packed[^2] = (byte)(1 + (ballot.Answers[^1].Level % 5));
        await round.Table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);

        var found = await round.RecountAsync();
        var alone = await Recounted.RunAsync(round.Account, round.Id);

        Assert.Equal((1, 1), (found.Code, alone.Code));
        Assert.Contains(found.Differences, d => d.Contains($"level {packed[^2]}: tally", StringComparison.Ordinal));
        Assert.Equal(2, alone.Differences.Count());
        Assert.True(found.Differences.Count() > 2, found.Text);
    }

    [Fact]
    public async Task Finds_a_ballot_that_was_removed_or_cannot_be_read()
    {
        var round = await CastRound.CloseAsync(world);
        var rows = await round.BallotsAsync().Take(2).ToListAsync();
        await round.Table.DeleteEntityAsync(rows[0].PartitionKey, rows[0].RowKey);
        rows[1]["Answers"] = new byte[] { 2, 1, 7 };
        await round.Table.UpdateEntityAsync(rows[1], ETag.All, TableUpdateMode.Replace);

        var found = await round.RecountAsync();

        Assert.Equal(1, found.Code);
        Assert.Contains(found.Differences, d => d.Contains($"{rows[1].RowKey}: it cannot be read", StringComparison.Ordinal));
        Assert.Contains(found.Differences, d => d.Contains("ballots of group", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Finds_a_tally_that_was_changed()
    {
        var round = await CastRound.CloseAsync(world);
        var tally = await round.Table.QueryAsync<TableEntity>("RowKey eq '~tally'").FirstAsync(t => t.ContainsKey("Counts"));
        var packed = tally.GetBinary("Counts")!;
        packed[10]++;
        await round.Table.UpdateEntityAsync(tally, ETag.All, TableUpdateMode.Replace);

        var found = await Recounted.RunAsync(round.Account, round.Id);

        Assert.Equal(1, found.Code);
        Assert.Single(found.Differences);
        Assert.Equal(1, (await round.RecountAsync()).Code);
    }
}
