using Azure.Data.Tables;
using Hotline.Casework.Messages;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.Platform.Identity;

namespace Hotline.Casework.Duplicates;

/// <summary>What messages of late were about, and which of them a new one may be about too.</summary>
public sealed class DuplicateIndex(DuplicateStore store, CurrentRouter router, CitySecret secret)
{
    private const int PageSize = 100;
    private const int MostHints = 3;

    /// <summary>A quarter: what is older is answered, or the desk knows it.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(92);

    /// <summary>By the words of its writer and by the router's category; nothing that a desk decides later moves it.</summary>
    internal IEnumerable<ITableEntity> RowsOf(Ticket ticket)
    {
        var matter = Of(ticket);
        return Writers(ticket.Content).Append(Category(ticket)).Select(partition => DuplicateRow.From(partition, matter));
    }

    /// <returns>The likeliest of each kind, best first. Two messages that come in the same second may miss each other.</returns>
    internal async Task<IReadOnlyList<DuplicateHint>> FindAsync(Ticket fresh, CancellationToken cancel)
    {
        var mine = Of(fresh);
        var lookups = Writers(fresh.Content).Select(w => (Partition: w, IsWriter: true)).Append((Category(fresh), false));
        var found = await Task.WhenAll(lookups.Select(async l => (await ReadAsync(l.Item1, fresh, cancel)).Select(m => mine.HintAt(m, l.Item2))));
        return [.. found.SelectMany(h => h).OfType<DuplicateHint>().DistinctBy(h => h.Number).OrderByDescending(h => h.Similarity).Take(MostHints)];
    }

    private async Task<IEnumerable<DuplicateCandidate>> ReadAsync(string partition, Ticket fresh, CancellationToken cancel) =>
        (await store.ReadAsync(partition, fresh.FiledAt - Lately, PageSize, cancel)).Where(m => m.Number != fresh.Number);

    private DuplicateCandidate Of(Ticket ticket) => DuplicateCandidate.Of(ticket, router.Get().PlacesOf(ticket.Content.ForRouting()));

    private static string Category(Ticket ticket) => $"category-{ticket.Routing.Category}";

    private IEnumerable<string> Writers(MessageContent content)
    {
        // It has none any more once its personal data were taken off.
        if (content.Phone.Length > 0)
        {
            yield return $"phone-{Key("matter-phone", content.Phone)}";
        }

        if (content.Uscc is { } uscc)
        {
            yield return $"uscc-{Key("matter-uscc", uscc)}";
        }
    }

    private string Key(string purpose, string text) => Convert.ToHexStringLower(secret.Mac(purpose, text));
}
