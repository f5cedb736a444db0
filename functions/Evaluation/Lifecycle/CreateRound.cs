using System.Text.Json;
using Hotline.City.Directory;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Lifecycle;

public abstract record CreateOutcome
{
    public sealed record Created(Round Round) : CreateOutcome;

    /// <summary>The same plan was given before; the round as it is now.</summary>
    public sealed record Existing(Round Round) : CreateOutcome;

    /// <summary>Another plan has this id.</summary>
    public sealed record IdTaken : CreateOutcome;

    /// <summary>Classes or units that the directory does not have, by the path of the field.</summary>
    public sealed record Unknown(IReadOnlyList<string> Paths) : CreateOutcome;
}

/// <summary>Keeps a checked plan as a draft. The client chooses the id, so asking twice makes one round.</summary>
public sealed class CreateRound(RoundStore rounds, LiveDirectory directory)
{
    public async Task<CreateOutcome> RunAsync(RoundPlan plan, CancellationToken cancel)
    {
        if (await rounds.FindAsync(plan.Id, cancel) is { } found)
        {
            return Again(found.Round, plan);
        }

        if (Unknown(plan, directory.Current) is { Count: > 0 } unknown)
        {
            return new CreateOutcome.Unknown(unknown);
        }

        var round = Round.Draft(plan);
        return await rounds.TryAddAsync(round, cancel)
            ? new CreateOutcome.Created(round)
            : Again((await rounds.FindAsync(plan.Id, cancel))!.Round, plan);
    }

    private static CreateOutcome Again(Round round, RoundPlan plan) =>
        Json(round.Plan) == Json(plan) ? new CreateOutcome.Existing(round) : new CreateOutcome.IdTaken();

    private static List<string> Unknown(RoundPlan plan, CityDirectory city)
    {
        var classes = plan.Classes.Index().Where(c => city.Classes.All(known => known.Id != c.Item)).Select(c => $"classes[{c.Index}]");
        var codes = plan.Codes.Where(c => city.Unit(c.Value) is not { } unit || !plan.Classes.Contains(unit.ClassId)).Select(c => $"codes.{c.Key}");
        return [.. classes, .. codes];
    }

    private static string Json(RoundPlan plan) => JsonSerializer.Serialize(plan);
}
