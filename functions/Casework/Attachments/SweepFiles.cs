using Hotline.Casework.Tickets;

namespace Hotline.Casework.Attachments;

/// <summary>
/// Clears away blobs that no ticket took over: an upload whose instance died, or that the ticket refused. Looks at the days from the day
/// before yesterday back for a week, so that an upload under way is never touched and a few missed runs do no harm.
/// </summary>
public sealed class SweepFiles(FileStore files, TicketStore tickets, TimeProvider clock)
{
    private const int FirstDay = 2;
    private const int Days = 7;

    /// <returns>How many there were.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var (swept, known) = (0, (Number: "", Ids: (IReadOnlySet<string>)new HashSet<string>()));
        for (var back = FirstDay; back < FirstDay + Days; back++)
        {
            await foreach (var blob in files.OfDayAsync(today.AddDays(-back), cancel))
            {
                known = known.Number == blob.Number ? known : (blob.Number, await IdsAsync(blob.Number, cancel));
                if (!known.Ids.Contains(blob.FileId))
                {
                    await files.DeleteAsync(blob, cancel);
                    swept++;
                }
            }
        }

        return swept;
    }

    private async Task<IReadOnlySet<string>> IdsAsync(string number, CancellationToken cancel) =>
        await tickets.ReadWithEventsAsync(number, cancel) is { } file ? file.Events.Select(e => e.Step).OfType<FileAttached>().Select(f => f.FileId).ToHashSet() : new HashSet<string>();
}
