using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Hotline.Sms.Texts;

namespace Hotline.Sms.Gateways;

/// <summary>
/// Table <c>texts</c>, one partition. A text has two rows, written in one transaction: <c>key-…</c> holds its key, so that it is there once;
/// <c>at-…</c> the text itself, newest first.
/// </summary>
internal sealed class TextRow : ITableEntity
{
    public const string Table = "texts";
    public const string Partition = "texts";

    /// <summary>Before every text, after every key: keys and texts differ in the first letter.</summary>
    public const string First = "at-";
    public const string AfterLast = "at.";

    public string PartitionKey { get; set; } = Partition;

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public DateTimeOffset At { get; set; }

    public string Key { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Purpose { get; set; } = "";

    public string Text { get; set; } = "";

    public static TextRow KeyOf(SmsText text, DateTimeOffset at) => new() { RowKey = $"key-{text.Key}", Key = text.Key, At = at };

    public static TextRow Of(SmsText text, DateTimeOffset at) => new()
    {
        RowKey = string.Create(CultureInfo.InvariantCulture, $"{First}{DateTimeOffset.MaxValue.Ticks - at.UtcTicks:D19}-{text.Key}"),
        At = at,
        Key = text.Key,
        Phone = text.Phone,
        Purpose = text.Purpose,
        Text = text.Text,
    };

    /// <summary>As it was to be delivered, but for the phone.</summary>
    public KeptText ToText() => new(Key, At, MaskedPhone.Of(Phone), Purpose, Text);
}
