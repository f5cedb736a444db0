
namespace Hotline.Surveys.Campaigns;

/// <summary>How far a campaign's texts are. Every text is in exactly one of the seven states; answered and opted out count besides.</summary>
/// <param name="Total">Of the campaign, whether their rows are made yet or not.</param>
/// <param name="Created">To be sent.</param>
/// <param name="Sending">Given to the gateway just now, or refused for now and to be given again.</param>
/// <param name="Sent">The gateway took them.</param>
/// <param name="Unknown">The gateway may have taken them: never sent again, their delivery reports tell.</param>
/// <param name="Delivered">They reached the phone.</param>
/// <param name="Failed">They will not.</param>
/// <param name="Skipped">Not to be sent after all.</param>
/// <param name="Answered">Of receivers who answered.</param>
/// <param name="OptedOut">Of receivers who refused.</param>
/// <param name="Unresolved">Of the unknown ones, those whose report will not come any more.</param>
/// <param name="Segments">About as many messages are billed for what the gateway took or may have taken: the average text times their number.</param>
internal sealed record CampaignProgress(
    int Total, int Created, int Sending, int Sent, int Unknown, int Delivered, int Failed, int Skipped, int Answered, int OptedOut, int Unresolved, int Segments);

/// <summary>A campaign as the office sees it.</summary>
internal sealed record CampaignView(
    CampaignPlan Plan,
    CampaignState State,
    CampaignEnd? End,
    IReadOnlyList<string> Allowed,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    int? Segments,
    CampaignProgress? Progress)
{
    public static CampaignView Of(Campaign campaign, CampaignProgress? progress) => new(
        campaign.Plan,
        campaign.State,
        campaign.End,
        AllowedIn(campaign.State),
        campaign.StartedAt,
        campaign.EndedAt,
        campaign.Population is null ? null : campaign.Segments,
        progress);

    /// <summary>The commands that its state takes.</summary>
    public static IReadOnlyList<string> AllowedIn(CampaignState state) => state switch
    {
        CampaignState.Draft or CampaignState.Scheduled => ["start", "cancel"],
        CampaignState.Running => ["pause", "cancel"],
        CampaignState.Paused => ["resume", "cancel"],
        _ => [],
    };
}
