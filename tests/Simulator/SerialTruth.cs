using System.Text;
using Hotline.Evaluation.Ledger;
using Hotline.Local.Simulator;
using Hotline.Sms.OptOuts;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Hotline.Surveys.Outcomes;

namespace Hotline.Tests.Simulator;

/// <summary>
/// What a survey must come to, from what phones meant and gateway did, one after the other; and what the app made of it, from storage. Both as text, so that a
/// difference is read at once.
/// </summary>
/// <param name="survey">At rest.</param>
/// <param name="inTime">What was said before the round closed.</param>
internal sealed class SerialTruth(SimulatedSurvey survey, IReadOnlyList<Said> inTime)
{
    private IReadOnlyList<GatewayText> Texts { get; } = [.. survey.Gateway.Record.Texts];

    /// <param name="handled">How many texts the gateway had taken when every refusal before had been handled.</param>
    /// <param name="refused">The phones that had refused by then.</param>
    public async Task ProveAsync(int handled, IReadOnlySet<string> refused)
    {
        Assert.Empty(survey.Gateway.Record.GivenUp);
        Assert.Equal(Levels(), await TalliesAsync());
        Assert.True((await survey.Get<RecountRound>().RunAsync(survey.Round, CancellationToken.None))!.Equal, "The recount differs.");
        Assert.Empty(TextsTooMany(handled, refused));
        Assert.Equal(Refused(survey.Crowd.All).Order(StringComparer.Ordinal), await OptedOutAsync());
        var (outcomes, accepted) = (await survey.Get<OutcomeStore>().CountAsync(FastClock.Day, CancellationToken.None), await AcceptedAsync());
        Assert.Equal(Meanings(accepted.Bad), Outcomes(outcomes));
        Assert.Equal(accepted.All, outcomes.Total);
    }

    private IEnumerable<string> Levels()
    {
        var truth = new Truth();
        foreach (var one in inTime.Where(s => s.Saying.Meant == Meant.Rates))
        {
            foreach (var (unit, level) in one.Saying.Levels)
            {
                truth.Take(one.Voter, unit.Id, level, one.At.Second, one.At.Id);
            }
        }

        return truth.Levels().Select(l => $"{l.Key.Unit} {l.Key.Group} {string.Join(' ', l.Value)}").Order(StringComparer.Ordinal);
    }

    private async Task<IEnumerable<string>> TalliesAsync()
    {
        var (tally, round) = (await survey.Get<BallotStore>().Of(survey.Round).SumAsync(CancellationToken.None), survey.Round);
        var lines = from unit in Enumerable.Range(0, tally.Units)
                    from g in Enumerable.Range(0, tally.Groups)
                    let levels = Enumerable.Range(1, 5).Select(level => tally[g, unit, level]).ToList()
                    where levels.Any(n => n > 0)
                    select $"{round.Roster[unit].Id} {round.Groups[g].Id} {string.Join(' ', levels)}";
        return lines.Order(StringComparer.Ordinal);
    }

    /// <summary>Every message once, by what it means; what came again is a duplicate and not counted here.</summary>
    /// <param name="bad">Elements that were no messages, each as often as it came: nothing tells them apart.</param>
    private IEnumerable<string> Meanings(int bad)
    {
        var late = survey.Crowd.All.Count - inTime.Count;
        int Count(Meant meant) => inTime.Count(s => s.Saying.Meant == meant);
        return
        [
            $"rated {Count(Meant.Rates)}", $"opted out {Count(Meant.OptsOut)}", $"came back {Count(Meant.ComesBack)}", $"unclear {Count(Meant.Nothing)}", $"late {late}",
            $"bad {bad}", "else 0",
        ];
    }

    private static IEnumerable<string> Outcomes(OutcomeTally tally)
    {
        var kinds = tally.Gateways["aliyun"];
        int Count(params OutcomeKind[] which) => which.Sum(kind => kinds.GetValueOrDefault(kind));
        return
        [
            $"rated {Count(OutcomeKind.Counted, OutcomeKind.Changed, OutcomeKind.Older)}", $"opted out {Count(OutcomeKind.OptOut)}", $"came back {Count(OutcomeKind.Rejoin)}",
            $"unclear {Count(OutcomeKind.Unparsable)}", $"late {Count(OutcomeKind.Late)}", $"bad {Count(OutcomeKind.BadElement)}",
            $"else {Count(OutcomeKind.Ambiguous, OutcomeKind.Stranger)}",
        ];
    }

    /// <summary>Texts that a phone got although it should not have: twice the same, a second reminder, or anything but the confirmation after its refusal was handled.</summary>
    private IEnumerable<string> TextsTooMany(int handled, IReadOnlySet<string> refused)
    {
        var twice = Texts.GroupBy(t => (t.Phone, t.Template, t.Text)).Where(g => g.Count() > MostOf(g.Key.Template, g.Key.Phone)).Select(g => $"{g.Count()} × {g.Key.Template} {g.Key.Phone}");
        var reminded = Texts.Where(t => t.Template == SurveyTemplates.Reminder).GroupBy(t => t.Phone).Where(g => g.Skip(1).Any()).Select(g => $"reminded {g.Count()} times {g.Key}");
        var bothered = Texts.Skip(handled).Where(t => refused.Contains(t.Phone)).Select(t => $"after its refusal {t.Template} {t.Phone}");
        return [.. twice, .. reminded, .. bothered];
    }

    /// <summary>The phones whose last wish is to get no more.</summary>
    public static IReadOnlySet<string> Refused(IEnumerable<Said> said) => said
        .Where(s => s.Saying.Meant is Meant.OptsOut or Meant.ComesBack)
        .GroupBy(s => s.Voter.Phone)
        .Where(phone => phone.MaxBy(s => s.At.Id)!.Saying.Meant == Meant.OptsOut)
        .Select(phone => phone.Key)
        .ToHashSet();

    /// <summary>The phones of which the app says so.</summary>
    private async Task<IEnumerable<string>> OptedOutAsync()
    {
        var (store, keys, phones) = (survey.Get<OptOutStore>(), survey.Get<SmsKeys>(), new List<string>());
        foreach (var voters in survey.Voters.Chunk(50))
        {
            var isOut = await Task.WhenAll(voters.Select(v => store.IsOutAsync(keys.PhoneHash(v.Phone), SmsSenders.Survey, CancellationToken.None)));
            phones.AddRange(voters.Zip(isOut).Where(v => v.Second).Select(v => v.First.Phone));
        }

        return phones.Order(StringComparer.Ordinal);
    }

    /// <summary>The elements of all bodies in the raw log, and those of them that are no messages: what the app accepted, whether the gateway heard of it or not.</summary>
    private async Task<(int All, int Bad)> AcceptedAsync()
    {
        var (raw, webhooks, all, bad) = (survey.Get<RawLog>(), survey.Get<SmsWebhooks>(), 0, 0);
        await foreach (var delivery in raw.ListAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, "", CancellationToken.None).Where(d => d.Kind == WebhookKind.Inbound))
        {
            var elements = webhooks.Find(delivery.Gateway)!.Split((await raw.ReadAsync(delivery, CancellationToken.None))!.Value.Body)!;
            (all, bad) = (all + elements.Count, bad + elements.Count(e => Encoding.UTF8.GetString(e).Contains(BadElements.Prefix, StringComparison.Ordinal)));
        }

        return (all, bad);
    }

    /// <summary>A confirmation for each time a phone left.</summary>
    private int MostOf(string template, string phone) => template == SurveyTemplates.OptOut
        ? survey.Crowd.All.Count(s => s.Voter.Phone == phone && s.Saying.Meant == Meant.OptsOut)
        : 1;
}
