using System.Security.Cryptography;
using Hotline.City.Directory;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Microsoft.Extensions.Options;

namespace Hotline.Evaluation.Lifecycle;

public abstract record OpenOutcome
{
    /// <summary>Now or before.</summary>
    public sealed record Opened(Round Round) : OpenOutcome;

    public sealed record NotFound : OpenOutcome;

    /// <summary>A round opens once; or its closing time has passed.</summary>
    public sealed record Over : OpenOutcome;

    /// <summary>Codes that other open rounds use; the rounds by code.</summary>
    public sealed record CodesTaken(IReadOnlyDictionary<string, string> Rounds) : OpenOutcome;

    /// <summary>The other open rounds use so many codes that there are not enough left.</summary>
    public sealed record NoCodes : OpenOutcome;

    /// <summary>No unit is in the round's classes, or more than a tally can hold.</summary>
    public sealed record BadRoster(int Units, int Most) : OpenOutcome;
}

/// <summary>Freezes roster, codes and shards, makes the round's table, and only then lets answers in.</summary>
public sealed class OpenRound(
    RoundStore rounds, BallotStore ballots, Invitees invitees, LiveDirectory directory, OpenRounds open, IOptions<EvaluationOptions> options, TimeProvider clock)
{
    public async Task<OpenOutcome> RunAsync(string id, CancellationToken cancel)
    {
        while (true)
        {
            if (await rounds.FindAsync(id, cancel) is not { } found)
            {
                return new OpenOutcome.NotFound();
            }

            if (found.Round.State != RoundState.Draft || IsOver(found.Round.Plan))
            {
                return found.Round.State is RoundState.Open ? new OpenOutcome.Opened(found.Round) : new OpenOutcome.Over();
            }

            if (await TryOpenAsync(found, cancel) is { } outcome)
            {
                return outcome;
            }
        }
    }

    /// <summary>The first rating of a month's last minute may be counted after it.</summary>
    private bool IsOver(RoundPlan plan) => clock.GetUtcNow() >= (plan.Kind == RoundKind.Hotline ? plan.LastMoment : plan.ClosesAt);

    /// <returns>Null if the round or another one changed state meanwhile.</returns>
    private async Task<OpenOutcome?> TryOpenAsync(StoredRound draft, CancellationToken cancel)
    {
        var register = await rounds.ReadRegisterAsync(cancel);
        var (plan, city) = (draft.Round.Plan, directory.Current);
        var taken = register.Read().SelectMany(r => r.Value.Select(code => (code, r.Key))).ToDictionary(c => c.code, c => c.Key, StringComparer.Ordinal);
        var clashes = plan.Codes.Keys.Where(taken.ContainsKey).ToDictionary(code => code, code => taken[code], StringComparer.Ordinal);
        if (clashes.Count > 0)
        {
            return new OpenOutcome.CodesTaken(clashes);
        }

        var classes = city.Classes.Where(c => plan.Classes.Contains(c.Id)).Select(c => new RosterClass(c.Id, c.Name)).ToList();
        if (Roster.Of(plan, city, taken.Keys.ToHashSet(StringComparer.Ordinal)) is not { } roster)
        {
            return new OpenOutcome.NoCodes();
        }

        var invited = Invitees.Now(draft.Round, city);
        var round = draft.Round.Open(classes, roster, options.Value.Shards) with
        {
            Invited = Cells(draft.Round, invited),
            Invitees = invited.Count == 0 ? null : await invitees.FixAsync(plan.Id, invited, cancel),
            Salt = RandomNumberGenerator.GetHexString(32),
        };
        var most = Math.Min(Roster.MostUnits, TallyFormat.MostCounts / Rating.Highest / round.Groups.Count / round.Questions.Count);
        if (round.Roster.Count is 0 || round.Roster.Count > most)
        {
            return new OpenOutcome.BadRoster(round.Roster.Count, most);
        }

        await ballots.Of(round).CreateAsync(cancel);
        if (!await rounds.TryMoveAsync(draft, round, register, cancel))
        {
            return null;
        }

        open.Forget();
        return new OpenOutcome.Opened(round);
    }

    private static List<InvitedCell> Cells(Round draft, IEnumerable<Invitee> invited) =>
    [
        .. invited.GroupBy(i => (Group: draft.Groups[draft.GroupPlace(i.Group)].Id, i.Area))
            .Select(cell => new InvitedCell(cell.Key.Group, cell.Key.Area, cell.Count()))
            .OrderBy(cell => cell.Area, StringComparer.Ordinal).ThenBy(cell => cell.Group, StringComparer.Ordinal),
    ];
}
