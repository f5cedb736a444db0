using Hotline.City.Directory;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Hotline.Sms.OptOuts;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Surveys.Campaigns;

/// <summary>Those whom a campaign would not ask, by reason.</summary>
/// <param name="NotInvited">Met the filters, but the round does not invite their group.</param>
/// <param name="NotDrawn">Not in the sample.</param>
/// <param name="OptedOut">Refused the sender, among the first <paramref name="OptOutsChecked"/>; of the others it shows when it is their turn.</param>
/// <param name="OptOutsChecked">How many were looked up.</param>
internal sealed record PreviewExcluded(int NotInvited, int NotDrawn, int OptedOut, int OptOutsChecked);

/// <summary>Billed messages: of the shortest and the longest text, and of all.</summary>
internal sealed record PreviewSegments(int Min, int Max, int Total);

/// <summary>A text as somebody would read it; phone and name are masked, a ballot link is cut.</summary>
internal sealed record PreviewText(string Phone, string Text);

/// <summary>What a campaign would be, if it began now.</summary>
/// <param name="Count">How many it asks.</param>
/// <param name="Excluded">Whom it does not.</param>
/// <param name="Units">Names of the units asked about.</param>
/// <param name="Segments">What is billed.</param>
/// <param name="Cost">Segments by <c>Sms:PricePerSegment</c>, in <paramref name="Currency"/>.</param>
/// <param name="Currency">CNY.</param>
/// <param name="Texts">At most three.</param>
/// <param name="LongestText">Characters of the longest text.</param>
/// <param name="Seconds">How long sending takes by the account's pace alone.</param>
/// <param name="FirstAt">When the first text may go out by hours, holidays, the round's opening and the wanted time (UTC).</param>
/// <param name="Problems">What would keep it from starting: codes as of the start's problems.</param>
internal sealed record CampaignPreview(
    int Count,
    PreviewExcluded Excluded,
    IReadOnlyList<string> Units,
    PreviewSegments Segments,
    decimal Cost,
    string Currency,
    IReadOnlyList<PreviewText> Texts,
    int LongestText,
    int Seconds,
    DateTimeOffset FirstAt,
    IReadOnlyList<string> Problems);

/// <summary>Shows a campaign before anybody gets a text. Storage: a few reads, and one per opt-out that is looked up.</summary>
public sealed class PreviewCampaign(
    CheckCampaign check, MeasureCampaign measure, OptOutStore optOuts, SmsKeys keys, LiveDirectory directory, IOptions<SmsOptions> options, TimeProvider clock)
{
    private const int MostOptOuts = 200;
    private const int MostTexts = 3;

    /// <returns>The preview, or what is wrong with the plan.</returns>
    internal async Task<(CampaignPreview? Preview, IReadOnlyList<FieldError> Errors)> RunAsync(CampaignPlan plan, CancellationToken cancel)
    {
        var (round, errors) = await check.RunAsync(plan, cancel);
        if (round is null || errors.Count > 0)
        {
            return (null, errors);
        }

        var measured = await measure.RunAsync(plan, round, cancel);
        var checkedFirst = measured.Population.Respondents.Take(MostOptOuts).ToList();
        var isOut = await Task.WhenAll(checkedFirst.Select(r => optOuts.IsOutAsync(keys.PhoneHash(r.Phone), plan.Sender, cancel)));
        return (Of(plan, round, measured, new PreviewExcluded(measured.Population.NotInvited, measured.Population.NotDrawn, isOut.Count(o => o), checkedFirst.Count)), []);
    }

    private CampaignPreview Of(CampaignPlan plan, Round round, Measured measured, PreviewExcluded excluded)
    {
        var (people, sms) = (measured.Population.Respondents, options.Value);
        return new CampaignPreview(
            people.Count,
            excluded,
            [.. measured.Writer.Units.Select(u => u.Name)],
            new PreviewSegments(measured.Fewest, measured.Most, measured.Segments),
            measured.Segments * sms.PricePerSegment,
            "CNY",
            [.. people.Take(MostTexts).Select(r => new PreviewText(MaskedPhone.Of(r.Phone), measured.Writer.Masked(r)))],
            measured.Longest,
            (int)Math.Ceiling(Math.Max(0, people.Count - sms.Burst) / sms.TextsPerSecond),
            FirstAt(plan, round),
            [.. ProblemsOf(round, measured)]);
    }

    private DateTimeOffset FirstAt(CampaignPlan plan, Round round)
    {
        DateTimeOffset[] earliest = [clock.GetUtcNow(), round.Plan.OpensAt, plan.StartsAt ?? DateTimeOffset.MinValue];
        return options.Value.Window.Next(earliest.Max(), directory.Current.Calendar, plan.Force);
    }

    private static IEnumerable<string> ProblemsOf(Round round, Measured measured) =>
        new (Problem Problem, bool IsSo)[]
        {
            (CampaignProblems.RoundNotOpen, round.State != RoundState.Open),
            (CampaignProblems.Nobody, measured.Population.Respondents.Count == 0),
            (CampaignProblems.TooLong, measured.IsTooLong),
        }.Where(p => p.IsSo).Select(p => p.Problem.Type);
}
