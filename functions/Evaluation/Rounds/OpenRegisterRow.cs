using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Evaluation.Rounds;

/// <summary>
/// One row beside the rounds that lists those not yet closed and their answer codes (none where nobody answers by code). It changes in the same transaction as a round's
/// state, so that no two open rounds can share a code, and finding the open ones never depends on how many there ever were.
/// </summary>
internal sealed class OpenRegisterRow : ITableEntity
{
    // Sorts after every round id, which are lower-case letters and digits.
    public const string Key = "~open";

    public string PartitionKey { get; set; } = RoundRow.Partition;

    public string RowKey { get; set; } = Key;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>JSON, round id → its codes.</summary>
    public byte[] Rounds { get; set; } = "{}"u8.ToArray();

    public Dictionary<string, string[]> Read() => JsonSerializer.Deserialize<Dictionary<string, string[]>>(Rounds)!;

    public OpenRegisterRow With(Round round)
    {
        var rounds = Read();
        rounds.Remove(round.Id);
        if (round.State is RoundState.Open or RoundState.Closing)
        {
            rounds[round.Id] = [.. round.Roster.Select(u => u.Code).Where(code => code.Length > 0)];
        }

        return new OpenRegisterRow { ETag = ETag, Rounds = JsonSerializer.SerializeToUtf8Bytes(rounds) };
    }

    /// <summary>As a step of a transaction: a change under the ETag, or the first writing.</summary>
    public TableTransactionAction ToAction() => ETag == default
        ? new TableTransactionAction(TableTransactionActionType.Add, this)
        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, this, ETag);
}
