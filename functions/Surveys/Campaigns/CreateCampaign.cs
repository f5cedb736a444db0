using System.Text.Json;
using Hotline.City.Directory;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Surveys.Campaigns;

internal abstract record CreateCampaignOutcome
{
    public sealed record Created(StoredCampaign Stored) : CreateCampaignOutcome;

    /// <summary>The same plan was given before; the campaign as it is now.</summary>
    public sealed record Existing(StoredCampaign Stored) : CreateCampaignOutcome;

    /// <summary>Another plan has this id.</summary>
    public sealed record IdTaken : CreateCampaignOutcome;

    /// <summary>What the plan names and the city does not have.</summary>
    public sealed record Wrong(IReadOnlyList<FieldError> Errors) : CreateCampaignOutcome;
}

/// <summary>Keeps a plan as a draft. The client chooses the id, so asking twice makes one campaign.</summary>
public sealed class CreateCampaign(CampaignStore campaigns, CheckCampaign check, TimeProvider clock)
{
    internal async Task<CreateCampaignOutcome> RunAsync(CampaignPlan plan, CancellationToken cancel)
    {
        if (await campaigns.FindAsync(plan.Id, cancel) is { } found)
        {
            return Again(found, plan);
        }

        if ((await check.RunAsync(plan, cancel)).Errors is { Count: > 0 } errors)
        {
            return new CreateCampaignOutcome.Wrong(errors);
        }

        var isNew = await campaigns.TryAddAsync(Campaign.Draft(plan, clock.GetUtcNow()), cancel);
        var stored = (await campaigns.FindAsync(plan.Id, cancel))!;
        return isNew ? new CreateCampaignOutcome.Created(stored) : Again(stored, plan);
    }

    private static CreateCampaignOutcome Again(StoredCampaign stored, CampaignPlan plan) =>
        JsonOf(stored.Campaign.Plan) == JsonOf(plan) ? new CreateCampaignOutcome.Existing(stored) : new CreateCampaignOutcome.IdTaken();

    private static string JsonOf(CampaignPlan plan) => JsonSerializer.Serialize(plan);
}

/// <summary>Whether round, directory and other campaigns have what a plan names. At most two reads.</summary>
public sealed class CheckCampaign(CampaignStore campaigns, RoundStore rounds, CampaignTexts texts, LiveDirectory directory, IOptions<SmsOptions> sms)
{
    private const string Unknown = "名录中没有 / not in the directory";

    /// <returns>The round, if there is one to ask about, and everything that is wrong.</returns>
    internal async Task<(Round? Round, IReadOnlyList<FieldError> Errors)> RunAsync(CampaignPlan plan, CancellationToken cancel)
    {
        var round = (await rounds.FindAsync(plan.Round, cancel))?.Round;
        if (round is not { Plan.Kind: not RoundKind.Hotline, State: RoundState.Draft or RoundState.Open })
        {
            return (null, [new FieldError("round", "没有这一评议轮次，或已结束 / there is no such round, or it is closed")]);
        }

        return (round, [.. Senders(plan), .. Names(plan), .. Words(plan, round), .. await ReminderAsync(plan, cancel)]);
    }

    private IEnumerable<FieldError> Senders(CampaignPlan plan) =>
        sms.Value.Senders.ContainsKey(plan.Sender) ? [] : [new FieldError("sender", string.Join(", ", sms.Value.Senders.Keys))];

    private IEnumerable<FieldError> Names(CampaignPlan plan)
    {
        var (city, population) = (directory.Current, plan.Population);
        var townships = population.Townships.Where(t => city.Unit(t) is null).Select(t => new FieldError("population.townships", $"{t}：{Unknown}"));
        var sizes = population.Sizes.Except(RespondentSize.All).Select(s => new FieldError("population.sizes", string.Join(", ", RespondentSize.All)));
        var known = city.Respondents.Select(r => r.Industry).ToHashSet(StringComparer.Ordinal);
        var industries = population.Industries.Where(i => !known.Contains(i)).Select(i => new FieldError("population.industries", $"{i}：{Unknown}"));
        return [.. townships, .. sizes, .. industries];
    }

    private IEnumerable<FieldError> Words(CampaignPlan plan, Round round)
    {
        var writer = texts.Of(plan, round, directory.Current);
        foreach (var unit in plan.Units.Except(writer.Units.Select(u => u.Id)))
        {
            yield return new FieldError("units", $"{unit}：不在本轮名册 / not on the round's roster");
        }

        foreach (var unitClass in plan.Classes.Except(round.Plan.Classes))
        {
            yield return new FieldError("classes", $"{unitClass}：本轮不评 / not in the round");
        }

        if (writer.IsAmbiguous)
        {
            yield return new FieldError("wording", "{unit} 和 {code} 只用于一个单位；多个单位请用 {units}、{codes} / {unit} and {code} are for one unit; for several use {units} and {codes}");
        }
    }

    private async Task<IEnumerable<FieldError>> ReminderAsync(CampaignPlan plan, CancellationToken cancel)
    {
        if (plan.ReminderOf is null)
        {
            return [];
        }

        var first = (await campaigns.FindAsync(plan.ReminderOf, cancel))?.Campaign.Plan;
        return first?.Round == plan.Round && first.ReminderOf is null && first.Sender == plan.Sender
            ? []
            : [new FieldError("reminderOf", "须为同一轮次、同一发送方的首次任务 / must be a first campaign of the same round and sender")];
    }
}
