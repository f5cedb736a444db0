using Azure;
using Hotline.Platform.Http;
using Hotline.Platform.Storage;

namespace Hotline.Platform.Commands;

/// <summary>What follows from a command: what to commit, or why not; neither when all is as the command wants it.</summary>
internal readonly record struct Decided<TChange>(TChange? Change, Problem? Why = null)
    where TChange : class;

/// <summary>
/// One command, given to something that is kept under a version. The same steps everywhere, so that nobody learns more of a thing than they may: who, then
/// whether it was done already, then which version, then which state. What follows is decided on what was read, and committed if that still stands; else
/// all is looked at again.
/// </summary>
/// <param name="expected">The version the caller decided on; without one the command is tried on whatever stands.</param>
internal abstract class CommandPipeline<TVersion, TChange>(ETag? expected)
    where TVersion : class, IVersion
    where TChange : class
{
    public async Task<ChangeOutcome<TVersion>> RunAsync(Func<TVersion, Decided<TChange>> decide, CancellationToken cancel)
    {
        for (var tries = 1; await ReadAsync(cancel) is { } now; tries++)
        {
            if (await CheckAsync(now, cancel) is { } against)
            {
                return against;
            }

            if (await TakeAsync(now, decide(now), cancel) is { } outcome)
            {
                return outcome;
            }

            await LostRace.PauseAsync(tries, cancel);
        }

        return new ChangeOutcome<TVersion>.NotFound();
    }

    /// <returns>What stands against the command, or that it was done already; null when it is to be decided.</returns>
    public async Task<ChangeOutcome<TVersion>?> CheckAsync(TVersion now, CancellationToken cancel) =>
        Bar(now) ?? await FindDoneAsync(now, cancel)
        ?? (expected is { } seen && seen != now.ETag ? new ChangeOutcome<TVersion>.Stale(now) : Fits(now) ? null : new ChangeOutcome<TVersion>.Illegal(now));

    public static ChangeOutcome<TVersion> Refuse(TVersion now, Problem why) =>
        why.Type == Problems.Invalid.Type ? new ChangeOutcome<TVersion>.Invalid(why.Errors!) : new ChangeOutcome<TVersion>.Refused(now, why);

    protected abstract Task<TVersion?> ReadAsync(CancellationToken cancel);

    /// <returns>For whom the command is not; null when it is theirs to give.</returns>
    protected abstract ChangeOutcome<TVersion>? Bar(TVersion now);

    /// <returns>What an earlier sending of the same came to; null when there was none.</returns>
    protected abstract Task<ChangeOutcome<TVersion>?> FindDoneAsync(TVersion now, CancellationToken cancel);

    protected abstract bool Fits(TVersion now);

    /// <returns>Null when somebody else was first.</returns>
    protected abstract Task<TVersion?> TryCommitAsync(TVersion now, TChange change, CancellationToken cancel);

    private async Task<ChangeOutcome<TVersion>?> TakeAsync(TVersion now, Decided<TChange> decided, CancellationToken cancel) =>
        decided.Why is { } why ? Refuse(now, why)
        : decided.Change is not { } change ? new ChangeOutcome<TVersion>.Changed(now)
        : await TryCommitAsync(now, change, cancel) is { } after ? new ChangeOutcome<TVersion>.Changed(after)
        : null;
}
