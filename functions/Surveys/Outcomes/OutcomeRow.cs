using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Surveys.Outcomes;

/// <summary>
/// Table <c>smsoutcomes</c>: the partition is a part of a city's day. In it <c>o-…</c> rows, one per element and never changed; <c>r-…</c> rows, what a
/// person has to read; and the tally <c>c</c> of the first.
/// </summary>
internal sealed class OutcomeRow : ITableEntity
{
    public const string Table = "smsoutcomes";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Kind { get; set; } = "";

    public string Gateway { get; set; } = "";

    public string Element { get; set; } = "";

    public static string PartitionOf(DateOnly day, int part) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}-{part}");

    public static string PartitionOf(OutcomeKey filing) => PartitionOf(filing.Day, filing.Part);

    /// <summary>The row of the message's first delivery.</summary>
    public static string FirstKey(OutcomeKey filing) => $"o-{filing.Key}";

    /// <summary>The row of any further delivery.</summary>
    public static string FurtherKey(Outcome outcome) => $"o-{outcome.Key.Key}-{outcome.Element}";

    public static OutcomeRow Of(Outcome outcome, string key) => new()
    {
        PartitionKey = PartitionOf(outcome.Key),
        RowKey = key,
        Kind = outcome.Kind.ToString(),
        Gateway = outcome.Gateway,
        Element = outcome.Element,
    };
}
