using System.Text;
using System.Web;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Hotline.Casework.Attachments;

/// <summary>
/// Reads an upload without buffering it: the body as it is with its name in the header <c>File-Name</c> (percent-encoded UTF-8, or RFC 8187's
/// <c>UTF-8''…</c>), or the first file of a multipart/form-data body, as a browser's form sends it.
/// </summary>
internal static class UploadHttp
{
    public const string Header = "File-Name";

    private const string Extended = "UTF-8''";

    public static async Task<Upload> ReadUploadAsync(this HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > SpooledFile.Limit + RequestBody.JsonLimit)
        {
            throw new ProblemException(AttachmentsProblems.TooLarge);
        }

        var (typed, content) = request.HasFormContentType ? await FirstFileAsync(request, cancel) : (NameOf(request), request.Body);
        if (typed?.Contains('\uFFFD', StringComparison.Ordinal) == true)
        {
            throw new ProblemException(Problems.Malformed.With(new FieldError(Header, "文件名不是 UTF-8 文字 / the name is no text in UTF-8")));
        }

        var name = FileName.Clean(typed ?? "") ?? throw new ProblemException(AttachmentsProblems.NoName);
        return FileTypes.IsKnown(name)
            ? new Upload(name, content, bool.TryParse(request.Query["forEnterprise"], out var meant) && meant)
            : throw new ProblemException(AttachmentsProblems.NotAllowed);
    }

    private static string NameOf(HttpRequest request)
    {
        var value = request.Headers[Header].ToString();
        var encoded = value.StartsWith(Extended, StringComparison.OrdinalIgnoreCase) ? value[Extended.Length..] : value;
        // In a header a plus is no blank.
        return HttpUtility.UrlDecode(encoded.Replace("+", "%2B", StringComparison.Ordinal), Encoding.UTF8);
    }

    private static async Task<(string? Name, Stream Content)> FirstFileAsync(HttpRequest request, CancellationToken cancel)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).ToString();
        var reader = boundary.Length > 0 ? new MultipartReader(boundary, request.Body) : throw new ProblemException(Problems.Malformed);
        while (await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            if (section.GetContentDispositionHeader() is { } part && part.IsFileDisposition())
            {
                return ((part.FileNameStar.HasValue ? part.FileNameStar : HeaderUtilities.RemoveQuotes(part.FileName)).ToString(), section.Body);
            }
        }

        throw new ProblemException(AttachmentsProblems.NoName);
    }
}
