using CsCheck;
using Hotline.Evaluation.Ledger;

namespace Hotline.Tests.Evaluation.Ledger;

public sealed class PackingTallies
{
    [Fact]
    public void Loses_nothing() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 30], Gen.Int[0, 2_000_000].Array[750]).Sample((groups, units, counts) =>
        {
            var (tally, copy) = (new Tally(groups, units, groups), new Tally(groups, units, groups));
            for (var place = 0; place < groups * units * 5; place++)
            {
                tally[place / 5 / units, place / 5 % units, place % 5 + 1] = counts[place];
            }

            tally.Ballots[^1] = counts[0];
            TallyFormat.Unpack(TallyFormat.Pack(tally), copy);
            return copy.Counts.SequenceEqual(tally.Counts) && copy.Ballots.SequenceEqual(tally.Ballots);
        });

    [Fact]
    public void Of_the_largest_round_fits_one_row()
    {
        var tally = new Tally(1, TallyFormat.MostCounts / 5);
        for (var unit = 0; unit < tally.Units * 5; unit++)
        {
            tally[0, unit / 5, unit % 5 + 1] = 2_000_000;
        }

        Assert.InRange(TallyFormat.Pack(tally).Length, 1, 15 * 64 * 1024);
    }

    [Fact]
    public void Of_another_roster_are_refused() =>
        Assert.Throws<InvalidDataException>(() => TallyFormat.Unpack(TallyFormat.Pack(new Tally(1, 3)), new Tally(1, 4)));

    [Theory]
    [InlineData(2, 0, 1)]
    [InlineData(-1, 0, 1)]
    [InlineData(0, 3, 1)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0, 6)]
    public void Never_lets_a_wrong_place_fall_on_another_count(int group, int unit, int level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tally(2, 3)[group, unit, level]);
}
