using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Evaluation.Counting;

/// <summary>In table <c>counts</c>: partition = round, row = <c>by-</c> and a hash of the person's id, which may hold any sign.</summary>
internal sealed class ConfirmationRow : ITableEntity
{
    public const string Prefix = "by-";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string By { get; set; } = "";

    public string Name { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string Hash { get; set; } = "";

    public static ConfirmationRow Of(string round, Confirmation confirmation) => new()
    {
        PartitionKey = round,
        RowKey = Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(confirmation.By)).AsSpan(0, 16)),
        By = confirmation.By,
        Name = confirmation.Name,
        At = confirmation.At,
        Hash = confirmation.Hash,
    };

    public Confirmation ToConfirmation() => new(By, Name, At, Hash);
}
