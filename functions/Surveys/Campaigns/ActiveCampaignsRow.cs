using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Surveys.Campaigns;

/// <summary>What others must know of a campaign that is not over.</summary>
internal sealed record ActiveCampaign(string Round, string? Extension);

/// <summary>
/// One row beside the campaigns that lists those the timer looks after. It changes in the same transaction as a campaign's state: no two active campaigns of
/// different rounds can share an extension, and finding them never depends on how many there ever were.
/// </summary>
internal sealed class ActiveCampaignsRow : ITableEntity
{
    // Sorts after every id, which are lower-case letters and digits.
    public const string Key = "~active";

    public string PartitionKey { get; set; } = CampaignRow.Partition;

    public string RowKey { get; set; } = Key;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>JSON, id → <see cref="ActiveCampaign"/>.</summary>
    public byte[] Campaigns { get; set; } = "{}"u8.ToArray();

    public Dictionary<string, ActiveCampaign> Read() => JsonSerializer.Deserialize<Dictionary<string, ActiveCampaign>>(Campaigns)!;

    public ActiveCampaignsRow With(Campaign campaign)
    {
        var campaigns = Read();
        campaigns.Remove(campaign.Id);
        if (campaign.IsActive)
        {
            campaigns[campaign.Id] = new ActiveCampaign(campaign.Plan.Round, campaign.Plan.Extension);
        }

        return new ActiveCampaignsRow { ETag = ETag, Campaigns = JsonSerializer.SerializeToUtf8Bytes(campaigns) };
    }

    /// <summary>As a step of a transaction: a change under the ETag, or the first writing.</summary>
    public TableTransactionAction ToAction() => ETag == default
        ? new TableTransactionAction(TableTransactionActionType.Add, this)
        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, this, ETag);
}
