namespace Hotline.Casework.Routing;

/// <summary>A phrase as a clerk writes it: plain text, in which <c>…</c> stands for up to twelve characters.</summary>
internal sealed class PhrasePattern(string phrase)
{
    private const char Gap = '…';
    private const int GapLimit = 12;

    private readonly string[] parts = Normalized.Text(phrase).Split(Gap, StringSplitOptions.RemoveEmptyEntries);

    public char FirstCharacter => parts[0][0];

    public bool IsIn(string clause) => IndexIn(clause) >= 0;

    /// <returns>Where it begins, or −1.</returns>
    public int IndexIn(string clause)
    {
        var start = clause.IndexOf(parts[0], StringComparison.Ordinal);
        while (start >= 0 && EndAt(clause, start) is null)
        {
            start = clause.IndexOf(parts[0], start + 1, StringComparison.Ordinal);
        }

        return start;
    }

    /// <returns>Where it ends if it begins at <paramref name="start"/>; null if it does not.</returns>
    public int? EndAt(string clause, int start)
    {
        if (string.CompareOrdinal(clause, start, parts[0], 0, parts[0].Length) != 0)
        {
            return null;
        }

        var end = start + parts[0].Length;
        foreach (var part in parts.AsSpan(1))
        {
            var next = clause.IndexOf(part, end, Math.Min(clause.Length - end, GapLimit + part.Length), StringComparison.Ordinal);
            if (next < 0)
            {
                return null;
            }

            end = next + part.Length;
        }

        return end;
    }
}
