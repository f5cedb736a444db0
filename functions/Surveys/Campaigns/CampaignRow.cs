using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Surveys.Campaigns;

/// <summary>A campaign in table <c>campaigns</c>; the columns beside the whole (JSON) are for lists.</summary>
internal sealed class CampaignRow : ITableEntity
{
    public const string Table = "campaigns";
    public const string Partition = "campaign";

    public string PartitionKey { get; set; } = Partition;

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Title { get; set; } = "";

    public string Round { get; set; } = "";

    public string State { get; set; } = "";

    public string? End { get; set; }

    public int Total { get; set; }

    public DateTimeOffset? StartsAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public byte[] Whole { get; set; } = [];

    public static CampaignRow Of(Campaign campaign) => new()
    {
        RowKey = campaign.Id,
        Title = campaign.Plan.Title,
        Round = campaign.Plan.Round,
        State = campaign.State.ToString(),
        End = campaign.End?.ToString(),
        Total = campaign.Total,
        StartsAt = campaign.Plan.StartsAt,
        StartedAt = campaign.StartedAt,
        EndedAt = campaign.EndedAt,
        Whole = JsonSerializer.SerializeToUtf8Bytes(campaign, Json.Stored),
    };

    public StoredCampaign ToCampaign() => new(JsonSerializer.Deserialize<Campaign>(Whole, Json.Stored)!, ETag);

    public CampaignSummary ToSummary() => new(
        RowKey, Title, Round, Enum.Parse<CampaignState>(State), End is null ? null : Enum.Parse<CampaignEnd>(End), Total, StartsAt, StartedAt, EndedAt);
}

/// <summary>A campaign as read, to be written back under <paramref name="ETag"/>.</summary>
public sealed record StoredCampaign(Campaign Campaign, ETag ETag);

/// <summary>A campaign in a list.</summary>
public sealed record CampaignSummary(
    string Id, string Title, string Round, CampaignState State, CampaignEnd? End, int Total, DateTimeOffset? StartsAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt);
