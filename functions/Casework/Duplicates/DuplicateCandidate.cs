using Hotline.Casework.Tickets;

namespace Hotline.Casework.Duplicates;

/// <summary>
/// What of a message shows whether another is about the same. <paramref name="Places"/> are the ids of the townships it names;
/// <paramref name="Words"/> are <see cref="Bigrams"/> of title and body.
/// </summary>
internal sealed record DuplicateCandidate(string Number, DateTimeOffset FiledAt, IReadOnlyList<string> Places, ushort[] Words)
{
    /// <summary>Writers who come back say it anew and shorter: with the same writer or the same place a small part of the words will do.</summary>
    private const double Alike = 0.06;

    /// <summary>Without a place that both name, only nearly the same words mean the same matter.</summary>
    private const double NearlyTheSame = 0.3;

    public static DuplicateCandidate Of(Ticket ticket, IReadOnlyList<string> places) =>
        new(ticket.Number, ticket.FiledAt, places, Bigrams.Of($"{ticket.Content.Title}\n{ticket.Content.Body}"));

    /// <returns>Null when it is not likely the same.</returns>
    public DuplicateHint? HintAt(DuplicateCandidate earlier, bool isSameEnterprise)
    {
        var similarity = Math.Round(Bigrams.Similarity(Words, earlier.Words), 2);
        return similarity < (isSameEnterprise || Places.Intersect(earlier.Places).Any() ? Alike : NearlyTheSame)
            ? null
            : new DuplicateHint(earlier.Number, isSameEnterprise ? "sameEnterprise" : "sameMatter", similarity);
    }
}
