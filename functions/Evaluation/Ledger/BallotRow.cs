using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Ledger;

/// <summary>
/// A respondent's ballot in the round's own table: partition = shard, row = keyed hash of the respondent. <c>Answers</c> is in
/// <see cref="BallotFormat"/>; <c>Cast</c> is the hash of the web ballot last cast.
/// </summary>
internal static class BallotRow
{
    private const string Answers = "Answers";
    private const string Cast = "Cast";

    public static string TableOf(string round) => "ballots" + round;

    public static string PartitionOf(int shard) => shard.ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    public static TableEntity Of(int shard, string key, Ballot ballot)
    {
        var row = new TableEntity(PartitionOf(shard), key) { [Cast] = ballot.Cast };
        LongBytes.Put(row, Answers, BallotFormat.Pack(ballot));
        return row;
    }

    public static StoredBallot Read(TableEntity row)
    {
        var (answers, cell) = BallotFormat.Unpack(LongBytes.Get(row, Answers)!);
        return new StoredBallot(new Ballot(answers, row.GetString(Cast)) { Cell = cell }, row.ETag);
    }

    public static int SizeOf(TableEntity row) => row.Keys.Sum(key => row[key] is byte[] bytes ? bytes.Length : 0);
}

/// <summary>A ballot as last read or written; without an ETag it is known not to exist.</summary>
internal sealed record StoredBallot(Ballot Ballot, ETag ETag)
{
    public static StoredBallot Absent { get; } = new(Ballot.Empty, default);

    public bool Exists => ETag != default;
}
