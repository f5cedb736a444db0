using Microsoft.Extensions.Logging;

namespace Hotline.Surveys.Campaigns;

internal static partial class CampaignsLog
{
    [LoggerMessage(EventId = 420, Level = LogLevel.Information, Message = "A campaign is over. Campaign: {Campaign}, because: {End}")]
    public static partial void CampaignEnded(this ILogger log, string campaign, CampaignEnd? end);

    [LoggerMessage(EventId = 421, Level = LogLevel.Warning, Message = "A scheduled campaign cannot start now. Campaign: {Campaign}, because: {Outcome}")]
    public static partial void CampaignCannotStart(this ILogger log, string campaign, string outcome);

    [LoggerMessage(EventId = 422, Level = LogLevel.Warning, Message = "A campaign's chain had ended before its work and begins anew. Campaign: {Campaign}, lane: {Lane}")]
    public static partial void LaneRevived(this ILogger log, string campaign, int lane);
}
