using System.Text.RegularExpressions;

namespace Hotline.Casework.Routing;

/// <summary>What a person's dispatch teaches the router: the text without contact data, and where it went.</summary>
public sealed partial record LabelledExample(string Number, DateTimeOffset FiledAt, MessageText Text, string Lead, IReadOnlyList<string> Co, string Category)
{
    /// <summary>Without what would reach or name the writer.</summary>
    public static LabelledExample Of(string number, DateTimeOffset filedAt, MessageText text, string lead, IReadOnlyList<string> co, string category)
    {
        var anonymous = text with { Category = null, Title = WithoutNumbers(text.Title), Body = WithoutNumbers(text.Body) };
        return new LabelledExample(number, filedAt, anonymous, lead, co, category);
    }

    /// <summary>Phones, credit codes, accounts and identity numbers that the writer put into the text teach nothing.</summary>
    private static string WithoutNumbers(string text) => LongNumber().Replace(text, "#");

    [GeneratedRegex(@"[0-9A-Za-z][0-9A-Za-z \-]{5,}[0-9]+[0-9A-Za-z]*")]
    private static partial Regex LongNumber();
}
