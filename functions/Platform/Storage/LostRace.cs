namespace Hotline.Platform.Storage;

/// <summary>A short wait before reading again what somebody else wrote first: longer each time, and by chance, so that two do not keep meeting.</summary>
internal static class LostRace
{
    private const int Longest = 1000;

#pragma warning disable CA5394 // Spreads retries; nothing secret.
    /// <param name="tries">How often it was lost, from 1.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public static Task PauseAsync(int tries, CancellationToken cancel) =>
        Task.Delay(Random.Shared.Next(Math.Min(Longest, 5 << Math.Min(tries, 10))), cancel);
#pragma warning restore CA5394
}
