using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Hotline.Platform.Http;

/// <summary>The header <c>Idempotency-Key</c>: the client's own name for a request, so that it may send it again.</summary>
internal static partial class IdempotencyKeys
{
    private const string Header = "Idempotency-Key";

    /// <returns>Null when there is none.</returns>
    public static string? IdempotencyKey(this HttpRequest request)
    {
        var key = request.Headers[Header].ToString();
        return key.Length == 0 ? null
            : KeyPattern().IsMatch(key) ? key
            : throw new ProblemException(Problems.Invalid.With(new FieldError(Header, "须为 16 至 100 个可见 ASCII 字符 / must be 16 to 100 visible ASCII characters")));
    }

    [GeneratedRegex("^[!-~]{16,100}$")]
    private static partial Regex KeyPattern();
}
