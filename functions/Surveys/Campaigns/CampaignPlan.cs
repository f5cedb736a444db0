namespace Hotline.Surveys.Campaigns;

/// <summary>What the office asked for.</summary>
/// <param name="Id">3–30 lower-case letters or digits, chosen by the client.</param>
/// <param name="Title">For the office.</param>
/// <param name="Round">What the answers count in.</param>
/// <param name="Sender">Key of <c>Sms:Senders</c>.</param>
/// <param name="Wording">See <see cref="CampaignWording"/>; null for the app's own.</param>
/// <param name="Units">Ids of the units asked about.</param>
/// <param name="Classes">The classes of units asked about; without units and classes it asks about the whole roster.</param>
/// <param name="Population">Who is asked.</param>
/// <param name="Extension">Digits that the answers come back with; null for none.</param>
/// <param name="StartsAt">UTC; null to begin when it is started.</param>
/// <param name="Force">Texts go out on public holidays too.</param>
/// <param name="ReminderOf">A campaign of the same round, of whose respondents it asks those again who have not answered; null for a first text.</param>
public sealed record CampaignPlan(
    string Id,
    string Title,
    string Round,
    string Sender,
    string? Wording,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Classes,
    PopulationPlan Population,
    string? Extension,
    DateTimeOffset? StartsAt,
    bool Force,
    string? ReminderOf);

/// <summary>Who is asked: those who meet every filter that is not empty, and of them a random sample if one is wanted.</summary>
/// <param name="Groups">See <see cref="City.Directory.RespondentGroup"/>.</param>
/// <param name="Townships">Unit ids.</param>
/// <param name="Sizes">micro, small, medium, large.</param>
/// <param name="Industries">As in the directory.</param>
/// <param name="Sample">How many at most; null for all.</param>
/// <param name="Seed">The same seed takes the same sample.</param>
public sealed record PopulationPlan(
    IReadOnlyList<string> Groups, IReadOnlyList<string> Townships, IReadOnlyList<string> Sizes, IReadOnlyList<string> Industries, int? Sample, string Seed);
