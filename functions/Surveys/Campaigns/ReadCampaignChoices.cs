using Hotline.City.Directory;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Surveys.Campaigns;

/// <summary>Something to choose, and how many respondents it stands for.</summary>
internal sealed record Choice(string Id, string? Name, int Count);

/// <summary>Who writes.</summary>
internal sealed record SenderChoice(string Id, string Sign);

/// <summary>The app's own words for so many units at most; null for any number.</summary>
internal sealed record WordingChoice(int? UpTo, string First, string Reminder);

/// <summary>What a form for a campaign offers. It counts respondents and names none.</summary>
/// <param name="Senders">Of <c>Sms:Senders</c>.</param>
/// <param name="Groups">All there are, with nobody in them too.</param>
/// <param name="Townships">Units with a respondent.</param>
/// <param name="Sizes">Smallest first.</param>
/// <param name="Industries">As in the directory, the most frequent first.</param>
/// <param name="Placeholders">Without their braces.</param>
/// <param name="Wordings">Fewest units first.</param>
/// <param name="LongestWording">Characters.</param>
/// <param name="Refusal">Ends every text.</param>
internal sealed record CampaignChoices(
    IReadOnlyList<SenderChoice> Senders,
    IReadOnlyList<Choice> Groups,
    IReadOnlyList<Choice> Townships,
    IReadOnlyList<Choice> Sizes,
    IReadOnlyList<Choice> Industries,
    IReadOnlyList<string> Placeholders,
    IReadOnlyList<WordingChoice> Wordings,
    int LongestWording,
    string Refusal);

/// <summary>What may be chosen for a campaign, from the directory in memory: no storage operation.</summary>
public sealed class ReadCampaignChoices(LiveDirectory directory, IOptions<SmsOptions> options)
{
    internal CampaignChoices Run()
    {
        var (city, sms) = (directory.Current, options.Value);
        var people = city.Respondents;
        return new CampaignChoices(
            [.. sms.Senders.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new SenderChoice(s.Key, s.Value.Sign))],
            Each(RespondentGroup.All, people, r => r.Group),
            [.. city.Units.Select(u => new Choice(u.Id, u.ShortName is { Length: > 0 } name ? name : u.Name, people.Count(r => r.TownshipUnitId == u.Id))).Where(c => c.Count > 0)],
            Each(RespondentSize.All, people, r => r.Size),
            [.. people.CountBy(r => r.Industry).Where(i => i.Key.Length > 0).OrderByDescending(i => i.Value).ThenBy(i => i.Key, StringComparer.Ordinal).Select(i => new Choice(i.Key, null, i.Value))],
            CampaignWording.Placeholders,
            [Words(1), Words(CampaignWording.MostCodes), Words(null)],
            CampaignWording.Longest,
            sms.RefusalClause);
    }

    private static List<Choice> Each(IReadOnlyList<string> ids, IReadOnlyList<Respondent> people, Func<Respondent, string> of) =>
        [.. ids.Select(id => new Choice(id, null, people.Count(r => of(r) == id)))];

    private static WordingChoice Words(int? upTo) => new(
        upTo, CampaignWording.Default(upTo ?? int.MaxValue, isReminder: false).Template, CampaignWording.Default(upTo ?? int.MaxValue, isReminder: true).Template);
}
