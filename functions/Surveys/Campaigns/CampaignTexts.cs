using System.Globalization;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Evaluation.Ballots;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Surveys.Campaigns;

/// <summary>A campaign's texts as they go out: the sender's 【signature】, the wording, and how to refuse.</summary>
public sealed class CampaignTexts(IOptions<SmsOptions> sms, IOptions<SiteOptions> site, BallotTokens tokens)
{
    /// <summary>In UTF-16 units, everything included; seven or eight billed messages.</summary>
    internal const int Longest = 500;

    private const string Masked = "****";

    internal CampaignWriter Of(CampaignPlan plan, Round round, CityDirectory city)
    {
        var units = AskedUnits.Of(plan, round, city);
        var wording = plan.Wording is { } own ? new CampaignWording(own) : CampaignWording.Default(units.Count, plan.ReminderOf is not null);
        return new CampaignWriter(this, plan, round, units, wording);
    }

    internal string Whole(CampaignPlan plan, string words)
    {
        var refusal = sms.Value.RefusalClause;
        var sign = sms.Value.Senders.GetValueOrDefault(plan.Sender)?.Sign ?? throw new InvalidOperationException($"Sms:Senders has no {plan.Sender} any more.");
        return $"【{sign}】{words}{(words.Contains(refusal, StringComparison.Ordinal) ? "" : refusal)}";
    }

    /// <param name="round">Which ballot.</param>
    /// <param name="respondent">Null for one that nobody can use.</param>
    internal string LinkOf(Round round, string? respondent) =>
        $"{site.Value.PublicUrl.GetLeftPart(UriPartial.Authority)}/ballot#round={round.Id}&token={(respondent is null ? Masked : tokens.Of(round.Id, respondent))}";
}

/// <summary>Writes the texts of one campaign.</summary>
internal sealed class CampaignWriter(CampaignTexts texts, CampaignPlan plan, Round round, IReadOnlyList<RosterUnit> units, CampaignWording wording)
{
    public IReadOnlyList<RosterUnit> Units => units;

    public CampaignWording Wording => wording;

    /// <summary>Placeholders for one unit in a text about several, or none.</summary>
    public bool IsAmbiguous => wording.NeedsOneUnit && units.Count != 1;

    public SmsText To(Respondent respondent, string row)
    {
        var values = ValuesOf(respondent.Name, texts.LinkOf(round, respondent.Id));
        return new SmsText($"{plan.Id}-{row}", respondent.Phone, texts.Whole(plan, wording.Render(values)), plan.ReminderOf is null ? "survey" : "reminder")
        {
            Parameters = wording.Parameters(values),
            Sender = plan.Sender,
            Extension = plan.Extension,
        };
    }

    /// <summary>For staff: without whole names, and without a link that casts a ballot.</summary>
    public string Masked(Respondent respondent) => texts.Whole(plan, wording.Render(ValuesOf(MaskedName(respondent.Name), texts.LinkOf(round, null))));

    private static string MaskedName(string name) => name.Length < 4 ? "***" : $"{name[..2]}***{name[^2..]}";

    private WordingValues ValuesOf(string name, string link) => new(
        units is [var one] ? one.Name : null,
        string.Join('、', units.Select(u => u.Name)),
        units is [var only] ? only.Code : null,
        string.Join(' ', units.Select(u => u.Code + u.Name)),
        string.Concat(units.Take(2).Select((u, i) => string.Create(CultureInfo.InvariantCulture, $"{u.Code}{5 - (2 * i)}"))),
        round.Plan.Title,
        round.Plan.ClosesAt.ToCity().ToString("M月d日", CultureInfo.InvariantCulture),
        name,
        link);
}
