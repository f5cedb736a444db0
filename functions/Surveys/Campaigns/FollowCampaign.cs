using System.Globalization;
using Hotline.City.Directory;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Surveys.Campaigns;

/// <summary>One text of a campaign, for the office to follow up.</summary>
/// <param name="Respondent">Id in the directory.</param>
/// <param name="Phone">Masked; null when the directory no longer has the contact.</param>
/// <param name="State">How far it is.</param>
/// <param name="Code">Why it failed, is unknown or was skipped.</param>
/// <param name="At">When it last moved (UTC).</param>
/// <param name="IsAnswered">Its receiver answered.</param>
/// <param name="IsOptedOut">Its receiver refused.</param>
internal sealed record CampaignText(string? Respondent, string? Phone, DeliveryState State, string? Code, DateTimeOffset At, bool IsAnswered, bool IsOptedOut);

/// <summary>Some texts, and where the next page begins; null after the last.</summary>
internal sealed record CampaignTextPage(IReadOnlyList<CampaignText> Texts, string? Next);

/// <summary>How far a campaign is.</summary>
public sealed class FollowCampaign(OutboxStore outbox, LiveDirectory directory, IOptions<SmsOptions> options, TimeProvider clock)
{
    private const int PageSize = 500;

    /// <summary>From the shards' tallies alone: as many point reads as there are shards.</summary>
    internal async Task<CampaignProgress?> ProgressAsync(Campaign campaign, CancellationToken cancel)
    {
        if (campaign.Population is null)
        {
            return null;
        }

        var tallies = await Task.WhenAll(Enumerable.Range(0, campaign.Shards).Select(shard => outbox.ReadTallyAsync(new OutboxShard(campaign.Id, shard), cancel)));
        var sum = tallies.Aggregate((one, other) => one.Plus(other));
        var taken = sum.States[DeliveryState.Sent] + sum.States[DeliveryState.Unknown] + sum.States[DeliveryState.Delivered];
        return new CampaignProgress(
            campaign.Total,
            sum.States[DeliveryState.Created] + (campaign.Total - sum.Total),
            sum.States[DeliveryState.Sending],
            sum.States[DeliveryState.Sent],
            sum.States[DeliveryState.Unknown],
            sum.States[DeliveryState.Delivered],
            sum.States[DeliveryState.Failed],
            sum.States[DeliveryState.Skipped],
            sum.Answered,
            sum.OptedOut,
            campaign.EndedAt?.AddHours(options.Value.UnknownHours) <= clock.GetUtcNow() ? sum.States[DeliveryState.Unknown] : 0,
            (int)Math.Round((double)campaign.Segments * taken / campaign.Total));
    }

    /// <summary>Looks through 500 texts: a page may hold nothing of the wanted state and still have a next one. One request.</summary>
    /// <param name="campaign">Whose texts.</param>
    /// <param name="state">Null for all.</param>
    /// <param name="after">The next of the page before; empty for the first.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>Null if <paramref name="after"/> is none of this campaign's.</returns>
    internal async Task<CampaignTextPage?> TextsAsync(Campaign campaign, DeliveryState? state, string after, CancellationToken cancel)
    {
        if (Place(after) is not { } place || place.Shard > Math.Max(0, campaign.Shards - 1))
        {
            return null;
        }

        var items = await outbox.PageAsync(new OutboxShard(campaign.Id, place.Shard), place.Row, PageSize, cancel);
        var next = items.Count == PageSize ? Cursor(place.Shard, items[^1].Row) : place.Shard + 1 < campaign.Shards ? Cursor(place.Shard + 1, "") : null;
        return new CampaignTextPage([.. items.Where(i => state is null || i.Delivery.State == state).Select(ToText)], next);
    }

    private CampaignText ToText(OutboxItem item) => new(
        item.Respondent,
        item.Respondent is { } id && directory.Current.Respondent(id) is { } contact ? MaskedPhone.Of(contact.Phone) : null,
        item.Delivery.State,
        item.Delivery.Code,
        item.Delivery.At,
        item.IsAnswered,
        item.IsOptedOut);

    private static string Cursor(int shard, string row) => string.Create(CultureInfo.InvariantCulture, $"{shard}.{row}");

    private static (int Shard, string Row)? Place(string after) => after.Length == 0 ? (0, "")
        : after.Length <= 60 && after.Split('.', 2) is [var shard, var row] && int.TryParse(shard, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && row.All(c => char.IsAsciiLetterOrDigit(c) || c == '.') ? (number, row)
        : null;
}
