using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Lifecycle;

/// <summary>Closes the rounds whose closing time and grace have passed, and those whose closing was interrupted.</summary>
public sealed class CloseDueRounds(RoundStore rounds, CloseRound close, TimeProvider clock)
{
    /// <returns>The ids of those closed.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancel)
    {
        var closed = new List<string>();
        foreach (var id in (await rounds.ReadRegisterAsync(cancel)).Read().Keys)
        {
            if (await rounds.FindAsync(id, cancel) is { } found && IsDue(found.Round))
            {
                await close.RunAsync(id, cancel);
                closed.Add(id);
            }
        }

        return closed;
    }

    private bool IsDue(Round round) => round.State == RoundState.Closing
        || (round.State == RoundState.Open && clock.GetUtcNow() > round.Plan.LastMoment);
}
