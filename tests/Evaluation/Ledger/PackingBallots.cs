using CsCheck;
using Hotline.Evaluation.Ledger;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Ledger;

public sealed class PackingBallots
{
    private static readonly Gen<OrderStamp> Stamps = Gen.Select(Gen.Long[0, long.MaxValue / 4], Gen.String).Select((t, key) => new OrderStamp(new DateTimeOffset(t, TimeSpan.Zero), key));

    private static readonly Gen<Ballot> Ballots =
        Gen.Select(Gen.Int[0, 400], Gen.Int[1, 5], Gen.Int[0, 8], Gen.Enum<Channel>(), Stamps).Select((unit, level, group, channel, stamp) => new Answer(unit, level, group, channel, stamp))
            .Array[0, 40].Select(answers => answers.Aggregate(Ballot.Empty with { Cell = answers.Length % 3 == 0 ? null : answers.Length }, (ballot, answer) => ballot.With(answer)));

    [Fact]
    public void Loses_nothing() => Ballots.Sample(ballot =>
        BallotFormat.Unpack(BallotFormat.Pack(ballot)) is var (answers, cell) && answers.SequenceEqual(ballot.Answers) && cell == ballot.Cell);

    [Fact]
    public void Keeps_one_answer_per_unit_in_roster_order() =>
        Ballots.Sample(ballot => ballot.Answers.Zip(ballot.Answers.Skip(1)).All(pair => pair.First.Unit < pair.Second.Unit));

    [Fact]
    public void Of_one_message_shares_its_stamp()
    {
        var one = Ballot.Empty.With(new Answer(0, 5, 0, Channel.Web, Example.Stamp(1)));
        var many = Enumerable.Range(1, 129).Aggregate(one, (ballot, unit) => ballot.With(new Answer(unit, 4, 0, Channel.Web, Example.Stamp(1))));

        Assert.InRange(BallotFormat.Pack(one).Length, 1, 20);
        Assert.InRange(BallotFormat.Pack(many).Length, 129 * 3, 129 * 3 + 30);
    }

    [Fact]
    public void Of_five_hundred_messages_fits_one_property()
    {
        var key = new string('9', 64);
        var ballot = new Ballot([.. Enumerable.Range(0, 500).Select(unit => new Answer(unit, 1, 0, Channel.Sms, Example.Stamp(unit, key)))], null);

        Assert.InRange(BallotFormat.Pack(ballot).Length, 1, 64 * 1024);
    }

    [Fact]
    public void From_a_newer_version_of_the_app_are_refused() =>
        Assert.Throws<InvalidDataException>(() => BallotFormat.Unpack([3, 0, 0]));
}
