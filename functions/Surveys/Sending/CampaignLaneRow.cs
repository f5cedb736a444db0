using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Surveys.Sending;

/// <summary>Table <c>campaignlanes</c>: the partition is the campaign, the row the lane.</summary>
internal sealed class CampaignLaneRow : ITableEntity
{
    public const string Table = "campaignlanes";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public int Run { get; set; }

    public string Chain { get; set; } = "";

    public int Number { get; set; }

    public DateTimeOffset? BusyUntil { get; set; }

    public DateTimeOffset? DueBy { get; set; }

    public static string KeyOf(int lane) => lane.ToString("00", CultureInfo.InvariantCulture);

    public static CampaignLaneRow Of(string campaign, int lane, CampaignLane state) => new()
    {
        PartitionKey = campaign,
        RowKey = KeyOf(lane),
        Run = state.Run,
        Chain = state.Chain,
        Number = state.Number,
        BusyUntil = state.BusyUntil,
        // The table's time begins in 1601.
        DueBy = state.DueBy == DateTimeOffset.MinValue ? null : state.DueBy,
    };

    public StoredLane ToLane() => new(new CampaignLane(Run, Chain, Number, BusyUntil, DueBy ?? DateTimeOffset.MinValue), ETag);
}

/// <summary>A lane as read or written, to be written back under <paramref name="ETag"/>.</summary>
internal sealed record StoredLane(CampaignLane Lane, ETag ETag);
