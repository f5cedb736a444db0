using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Hotline.Casework.Messages;

/// <summary>The header <c>Query-Code</c>, by which an enterprise shows that a message is its own.</summary>
internal static class QueryCodeHttp
{
    public const string Header = "Query-Code";

    /// <returns>The number, normalised.</returns>
    /// <exception cref="ProblemException">No code: 400. Unknown number or wrong code: the same 404.</exception>
    public static string Authorised(this TicketNumbers numbers, HttpRequest request, string typedNumber)
    {
        var code = request.Headers[Header].ToString();
        if (code.Length == 0)
        {
            throw new ProblemException(MessagesProblems.QueryCodeMissing);
        }

        var number = TicketNumbers.Read(typedNumber);
        var isCode = numbers.IsQueryCode(number ?? "", code);
        return number is not null && isCode ? number : throw new ProblemException(MessagesProblems.NotFound);
    }
}
