namespace Hotline.Evaluation.Rounds;

/// <summary>What an answer code stands for.</summary>
public sealed record AnswerTarget(Round Round, string UnitId);

/// <summary>
/// The rounds that take answers by code, in memory: read again in the background when older than half a minute, and before saying no to an
/// unknown code when older than three seconds, so that nonsense cannot make it read at will.
/// </summary>
public sealed class OpenRounds(RoundStore rounds, TimeProvider clock)
{
    private static readonly TimeSpan Old = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TooOldToSayNo = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();

    private Task<Snapshot>? reading;
    private Snapshot? current;
    private int forgotten;

    /// <summary>Those open and closing; read again, as for an unknown code, before saying that there are none.</summary>
    public async ValueTask<IReadOnlyList<Round>> AllAsync(CancellationToken cancel)
    {
        var snapshot = await CurrentAsync(cancel);
        return snapshot.Rounds.Count == 0 && Age(snapshot) > TooOldToSayNo ? (await ReadAsync().WaitAsync(cancel)).Rounds : snapshot.Rounds;
    }

    /// <param name="code">Upper case.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>Null if no open round uses the code.</returns>
    public async ValueTask<AnswerTarget?> FindAsync(string code, CancellationToken cancel)
    {
        var snapshot = await CurrentAsync(cancel);
        if (!snapshot.Codes.ContainsKey(code) && Age(snapshot) > TooOldToSayNo)
        {
            snapshot = await ReadAsync().WaitAsync(cancel);
        }

        return snapshot.Codes.GetValueOrDefault(code);
    }

    /// <summary>A round was opened or closed here: the next question reads again.</summary>
    internal void Forget()
    {
        lock (gate)
        {
            (current, reading) = (null, null);
            forgotten++;
        }
    }

    private async ValueTask<Snapshot> CurrentAsync(CancellationToken cancel)
    {
        if (current is not { } snapshot)
        {
            return await ReadAsync().WaitAsync(cancel);
        }

        if (Age(snapshot) > Old)
        {
            _ = ReadAsync();
        }

        return snapshot;
    }

    private TimeSpan Age(Snapshot snapshot) => clock.GetElapsedTime(snapshot.ReadAt);

    /// <summary>One reading at a time, which all who wait share.</summary>
    private Task<Snapshot> ReadAsync()
    {
        lock (gate)
        {
            return reading is { IsCompleted: false } ? reading : reading = LoadAsync(current, forgotten);
        }
    }

    private async Task<Snapshot> LoadAsync(Snapshot? before, int epoch)
    {
        var readAt = clock.GetTimestamp();
        var ids = (await rounds.ReadRegisterAsync(CancellationToken.None)).Read().Where(r => r.Value.Length > 0).Select(r => r.Key);
        // What an open round is about is frozen: only those not yet known are read.
        var known = before?.Rounds.ToDictionary(r => r.Id, StringComparer.Ordinal) ?? [];
        var found = await Task.WhenAll(ids.Select(async id => known.GetValueOrDefault(id) ?? (await rounds.FindAsync(id, CancellationToken.None))?.Round));
        var snapshot = new Snapshot(readAt, [.. found.OfType<Round>()]);
        lock (gate)
        {
            // What was read before something changed here must not outlive the change.
            current = epoch == forgotten ? snapshot : current;
        }

        return snapshot;
    }

    private sealed record Snapshot(long ReadAt, IReadOnlyList<Round> Rounds)
    {
        public Dictionary<string, AnswerTarget> Codes { get; } =
            Rounds.SelectMany(r => r.Roster, (round, unit) => (unit.Code, Target: new AnswerTarget(round, unit.Id)))
                .ToDictionary(c => c.Code, c => c.Target, StringComparer.Ordinal);
    }
}
