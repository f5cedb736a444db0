using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Sms.Gateways;

/// <summary>The texts that the sandbox keeps instead of sending.</summary>
public sealed class TextsHttp(TextStore texts)
{
    private const int PageSize = 50;
    private const int LongestAfter = 100;

    [Function("ListTexts")]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/texts")] HttpRequest request, CancellationToken cancel)
    {
        var after = request.Query["after"].ToString();
        if (after.Length > LongestAfter || !after.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            throw new ProblemException(Problems.Invalid.With(new FieldError("after", "上一页返回的 next / the next of the page before")));
        }

        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        var page = await texts.ReadAsync(after.Length > 0 ? after : null, PageSize, cancel);
        return Results.Json(page with { Texts = [.. page.Texts.Select(text => text.WithoutCode())] }, Json.Options);
    }
}
