using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.Handling;

/// <summary>答复模板. Null <paramref name="Outcome"/> or <paramref name="Category"/> (catalogue code): for any. It holds no personal data.</summary>
public sealed partial record AnswerTemplate(string Id, string Name, Outcome? Outcome, string? Category, string Text)
{
    private static readonly IReadOnlyList<string> Known = ["number", "unit", "date"];

    /// <summary>What stands in braces and is no placeholder.</summary>
    public static IEnumerable<string> Unknown(string text) =>
        Placeholder().Matches(text).Select(m => m.Groups[1].Value).Where(name => !Known.Contains(name));

    public bool Fits(Outcome? outcome, string? category) =>
        (outcome is null || Outcome is null || Outcome == outcome) && (category is null || Category is null || Category == category);

    /// <summary>With number, lead unit and date (the city's <paramref name="today"/>) of a ticket in their places.</summary>
    public AnswerTemplate For(Ticket ticket, CityDirectory city, DateOnly today) => this with
    {
        Text = Text
            .Replace("{number}", TicketNumbers.Print(ticket.Number), StringComparison.Ordinal)
            .Replace("{unit}", ticket.Lead is { } lead ? city.NameOf(lead) : "", StringComparison.Ordinal)
            .Replace("{date}", today.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), StringComparison.Ordinal),
    };

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}

/// <summary>The city's templates, in the order of the file.</summary>
public sealed record AnswerTemplates(IReadOnlyList<AnswerTemplate> All)
{
    public AnswerTemplate? Find(string id) => All.FirstOrDefault(t => t.Id == id);
}
