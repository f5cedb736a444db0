using Hotline.City.Directory;
using Hotline.Evaluation.Rounds;
using Hotline.Sms.Texts;

namespace Hotline.Surveys.Campaigns;

/// <summary>A campaign before it goes out: whom it asks, and how long its texts are.</summary>
/// <param name="Population">Whom.</param>
/// <param name="Writer">In what words.</param>
/// <param name="Fewest">Billed messages of the shortest text.</param>
/// <param name="Most">Of the longest.</param>
/// <param name="Segments">Of all texts.</param>
/// <param name="Longest">Characters of the longest text.</param>
internal sealed record Measured(Population Population, CampaignWriter Writer, int Fewest, int Most, int Segments, int Longest)
{
    public bool IsTooLong => Longest > CampaignTexts.Longest;
}

/// <summary>Writes every text of a campaign once and counts. Storage: none once the round's invitees are known, or for a reminder two reads, whatever the size.</summary>
public sealed class MeasureCampaign
{
    private readonly CampaignStore campaigns;
    private readonly CampaignFiles files;
    private readonly CampaignTexts texts;
    private readonly LiveDirectory directory;
    private readonly Invitees invitees;
    private readonly ISmsSender sender;

    internal MeasureCampaign(CampaignStore campaigns, CampaignFiles files, CampaignTexts texts, LiveDirectory directory, Invitees invitees, ISmsSender sender) =>
        (this.campaigns, this.files, this.texts, this.directory, this.invitees, this.sender) = (campaigns, files, texts, directory, invitees, sender);

    internal async Task<Measured> RunAsync(CampaignPlan plan, Round round, CancellationToken cancel)
    {
        var city = directory.Current;
        var invited = await invitees.OfAsync(round, cancel);
        var population = Population.Of(await AmongAsync(plan, city, cancel), plan.Population, r => invited.ContainsKey(r.Id));
        var writer = texts.Of(plan, round, city);
        if (writer.IsAmbiguous || population.Respondents.Count == 0)
        {
            return new Measured(population, writer, 0, 0, 0, 0);
        }

        var written = population.Respondents.Take(writer.Wording.IsPersonal ? int.MaxValue : 1).Select(r => writer.To(r, "preview").Text).ToList();
        var segments = written.ConvertAll(sender.Segments);
        var total = writer.Wording.IsPersonal ? segments.Sum() : segments[0] * population.Respondents.Count;
        return new Measured(population, writer, segments.Min(), segments.Max(), total, written.Max(text => text.Length));
    }

    /// <summary>A reminder goes to those whom the first campaign asked; whether they answered shows when it is their turn.</summary>
    private async Task<IEnumerable<Respondent>> AmongAsync(CampaignPlan plan, CityDirectory city, CancellationToken cancel)
    {
        if (plan.ReminderOf is null)
        {
            return city.Respondents;
        }

        var first = (await campaigns.FindAsync(plan.ReminderOf, cancel))?.Campaign;
        return first?.Population is null ? [] : (await files.ReadAsync(first.Population, cancel)).Select(asked => city.Respondent(asked.Respondent)).OfType<Respondent>();
    }
}
