using Hotline.Platform.Http;
namespace Hotline.Surveys.Campaigns;

/// <summary>What came of a command to a campaign.</summary>
internal abstract record CampaignOutcome
{
    /// <summary>As it was wanted, now or before.</summary>
    public sealed record Moved(StoredCampaign Stored) : CampaignOutcome;

    public sealed record NotFound : CampaignOutcome;

    /// <summary>It is not as the caller last saw it.</summary>
    public sealed record Stale(Campaign Now) : CampaignOutcome;

    /// <summary>Its state does not take this command.</summary>
    public sealed record NotPossible(Campaign Now) : CampaignOutcome;

    /// <summary>Another active campaign has an extension that answers cannot be told apart by.</summary>
    public sealed record ExtensionTaken(string By) : CampaignOutcome;

    /// <summary>The round is not open yet (<paramref name="IsOver"/>: not any more).</summary>
    public sealed record RoundNotOpen(bool IsOver) : CampaignOutcome;

    public sealed record Nobody : CampaignOutcome;

    /// <summary>The longest text has this many characters.</summary>
    public sealed record TooLong(int Characters) : CampaignOutcome;

    /// <summary>The plan fits the directory or the round's roster no more; the wrong fields.</summary>
    public sealed record Outdated(IReadOnlyList<FieldError> Errors) : CampaignOutcome;

    /// <summary>A reminder before the first campaign is over.</summary>
    public sealed record TooEarly : CampaignOutcome;
}
