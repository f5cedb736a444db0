using System.Collections.Concurrent;

namespace Hotline.Local.Demo;

/// <summary>Sample staff at work on tickets: every command goes with the version that its giver saw last.</summary>
internal sealed class StaffDesk(CityClient client)
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> signedIn = new(StringComparer.Ordinal);

    public const string Dispatcher = "dispatcher";
    public const string Office = "office";

    /// <summary>Somebody who works at a unit.</summary>
    public static string Of(string unit) => $"unit:{unit}";

    public async Task<TicketAnswer> ReadAsync(string staff, string number, CancellationToken cancel)
    {
        await SignInAsync(staff);
        return (await client.GetVersionAsync<TicketAnswer>(staff, $"api/tickets/{number}", cancel)).Body;
    }

    /// <summary>Reads the ticket as the staff member may see it, then gives the command; a clock that moved the ticket meanwhile costs one more try.</summary>
    public async Task<TicketAnswer> GiveAsync(string staff, string number, string command, object body, CancellationToken cancel)
    {
        await SignInAsync(staff);
        for (var isLast = false; ; isLast = true)
        {
            var (_, etag) = await client.GetVersionAsync<TicketAnswer>(staff, $"api/tickets/{number}", cancel);
            if (await client.TryCommandAsync<TicketAnswer>(staff, $"api/tickets/{number}/{command}", body, etag, mayBeStale: !isLast, cancel) is { } done)
            {
                return done;
            }
        }
    }

    private Task SignInAsync(string staff) =>
        signedIn.GetOrAdd(staff, id => new Lazy<Task>(() => client.SignInAsync(id, CancellationToken.None))).Value;
}
