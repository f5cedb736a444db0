using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Webhooks;

/// <summary>Deletes the webhook bodies that are older than they have to be kept, whole days (UTC), the oldest first.</summary>
public sealed class SweepRawLog(RawLog raw, IOptions<SmsOptions> options, TimeProvider clock)
{
    // Some minutes of work; the next run goes on.
    internal const int MostPerRun = 5000;

    /// <returns>How many it deleted, and the first day that stays.</returns>
    public async Task<(int Bodies, DateOnly Until)> RunAsync(CancellationToken cancel)
    {
        var until = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddDays(-options.Value.RawDays));
        var deleted = 0;
        await foreach (var day in raw.DaysAsync(cancel))
        {
            if (day >= until || deleted >= MostPerRun)
            {
                break;
            }

            deleted += await raw.DeleteAsync(day, MostPerRun - deleted, cancel);
        }

        return (deleted, until);
    }
}
