using System.Text.RegularExpressions;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Routing;

/// <summary>What a person's dispatch teaches the router: the text without contact data, and where it went.</summary>
public sealed partial record LabelledExample(string Number, DateTimeOffset FiledAt, MessageText Text, string Lead, IReadOnlyList<string> Co, string Category)
{
    /// <returns>Null for a ticket that no person has dispatched, for the router must not learn from itself, or whose unit returned it.</returns>
    public static LabelledExample? Of(Ticket ticket)
    {
        if (ticket.Dispatch is not { By: not null, ReturnedAt: null } dispatch)
        {
            return null;
        }

        var text = ticket.Content.ForRouting();
        var anonymous = text with { Category = null, Title = WithoutNumbers(text.Title), Body = WithoutNumbers(text.Body) };
        return new LabelledExample(ticket.Number, ticket.FiledAt, anonymous, dispatch.Lead, dispatch.Co, dispatch.Category);
    }

    /// <summary>Phones, credit codes, accounts and identity numbers that the writer put into the text teach nothing.</summary>
    private static string WithoutNumbers(string text) => LongNumber().Replace(text, "#");

    [GeneratedRegex(@"[0-9A-Za-z][0-9A-Za-z \-]{5,}[0-9]+[0-9A-Za-z]*")]
    private static partial Regex LongNumber();
}
