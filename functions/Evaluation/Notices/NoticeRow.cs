using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Evaluation.Notices;

/// <summary>In table <c>notices</c>: a version (partition = round, row = version), or a line of the public list (partition <c>~public</c>, the newest first).</summary>
internal sealed class NoticeRow : ITableEntity
{
    public const string Table = "notices";
    public const string Public = "~public";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>The notice as JSON.</summary>
    public string Whole { get; set; } = "";

    public static string KeyOf(int version) => version.ToString("D6", CultureInfo.InvariantCulture);

    public static NoticeRow Of(Notice notice) => new() { PartitionKey = notice.Round, RowKey = KeyOf(notice.Version), Whole = JsonSerializer.Serialize(notice, Json.Stored) };

    public static NoticeRow PublicOf(Notice notice)
    {
        var newestFirst = (DateTimeOffset.MaxValue.UtcTicks - notice.PublishedAt!.Value.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
        return new NoticeRow { PartitionKey = Public, RowKey = $"{newestFirst}-{notice.Round}-{notice.Version}", Whole = JsonSerializer.Serialize(notice, Json.Stored) };
    }

    public Notice ToNotice() => JsonSerializer.Deserialize<Notice>(Whole, Json.Stored)!;
}
