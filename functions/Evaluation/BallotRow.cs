using Azure;
using Azure.Data.Tables;

namespace Hotline.Evaluation;

/// <summary>A respondent's ballot in the round's own table: partition = shard, row = keyed hash of the respondent.</summary>
internal sealed class BallotRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>In <see cref="BallotFormat"/>.</summary>
    public byte[] Answers { get; set; } = [];

    /// <summary>Hash of the web ballot once the one-time token is used.</summary>
    public string? Cast { get; set; }

    public static string TableOf(string round) => "ballots" + round;

    public static string PartitionOf(int shard) => shard.ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    public static BallotRow Of(int shard, string key, Ballot ballot) => new()
    {
        PartitionKey = PartitionOf(shard),
        RowKey = key,
        Answers = BallotFormat.Pack(ballot),
        Cast = ballot.Cast,
    };

    public StoredBallot ToBallot() => new(new Ballot(BallotFormat.Unpack(Answers), Cast), ETag);
}

/// <summary>A ballot as last read or written; without an ETag it is known not to exist.</summary>
internal sealed record StoredBallot(Ballot Ballot, ETag ETag)
{
    public static StoredBallot Absent { get; } = new(Ballot.Empty, default);

    public bool Exists => ETag != default;
}
