using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Evaluation.Rounds;

/// <summary>A round in table <c>rounds</c>; the columns beside the whole (JSON, packed by Brotli) are for lists.</summary>
internal sealed class RoundRow : ITableEntity
{
    public const string Table = "rounds";
    public const string Partition = "round";

    public string PartitionKey { get; set; } = Partition;

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Title { get; set; } = "";

    public string State { get; set; } = "";

    /// <summary>Null in rows that were written before it was a column.</summary>
    public string? Kind { get; set; }

    public DateTimeOffset OpensAt { get; set; }

    public DateTimeOffset ClosesAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public byte[] Whole { get; set; } = [];

    /// <summary>See <see cref="Round.Salt"/>.</summary>
    public string? Salt { get; set; }

    public static RoundRow Of(Round round, ETag etag = default) => new()
    {
        RowKey = round.Id,
        ETag = etag,
        Title = round.Plan.Title,
        State = round.State.ToString(),
        Kind = round.Plan.Kind.ToString(),
        OpensAt = round.Plan.OpensAt,
        ClosesAt = round.Plan.ClosesAt,
        ClosedAt = round.ClosedAt,
        Salt = round.Salt,
        Whole = Pack(JsonSerializer.SerializeToUtf8Bytes(round)),
    };

    public Round ToRound()
    {
        using var packed = new BrotliStream(new MemoryStream(Whole), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Round>(packed)! with { Salt = Salt };
    }

    public RoundSummary ToSummary() => new(RowKey, Title, Enum.Parse<RoundState>(State), Kind is null ? null : Enum.Parse<RoundKind>(Kind), OpensAt, ClosesAt, ClosedAt);

    /// <summary>A roster of hundreds of names must fit the 64 KiB of one property.</summary>
    private static byte[] Pack(byte[] json)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(json);
        }

        return packed.ToArray();
    }
}

/// <summary>A round in a list.</summary>
public sealed record RoundSummary(string Id, string Title, RoundState State, RoundKind? Kind, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, DateTimeOffset? ClosedAt);
