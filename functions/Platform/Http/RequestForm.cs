using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Hotline.Platform.Http;

/// <summary>Reads a form, urlencoded or multipart without its files, by the charset that it names. Every failure is a <see cref="ProblemException"/>: 400, 413 or 415.</summary>
internal static class RequestForm
{
    public static async Task<IReadOnlyList<KeyValuePair<string, string>>> ReadFieldsAsync(this HttpRequest request, int limit, CancellationToken cancel)
    {
        if (!request.HasFormContentType || MediaTypeHeaderValue.Parse(request.ContentType) is not { } type || Charsets.Named(type.Charset) is not { } charset)
        {
            throw Unsupported();
        }

        var body = await request.ReadBytesAsync(limit, cancel);
        try
        {
            return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) ? await ReadPartsAsync(type, body, charset, cancel) : FormBody.Read(body, charset)?.All ?? throw new InvalidDataException();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or DecoderFallbackException)
        {
            throw new ProblemException(Problems.Malformed.With(new FieldError("form", "表单无法解析，或不是所称编码的文字 / not a readable form, or no text in the charset it names")));
        }
    }

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> ReadPartsAsync(MediaTypeHeaderValue type, byte[] body, Encoding charset, CancellationToken cancel)
    {
        List<KeyValuePair<string, string>> fields = [];
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        var parts = boundary.Length > 0 ? new MultipartReader(boundary, new MemoryStream(body)) : throw new InvalidDataException();
        while (await parts.ReadNextSectionAsync(cancel) is { } part)
        {
            if (part.GetContentDispositionHeader() is { } named && named.IsFormDisposition())
            {
                var own = MediaTypeHeaderValue.TryParse(part.ContentType, out var stated) && stated.Charset.HasValue ? Charsets.Named(stated.Charset) ?? throw Unsupported() : charset;
                using var text = new StreamReader(part.Body, own, detectEncodingFromByteOrderMarks: false);
                fields.Add(KeyValuePair.Create(HeaderUtilities.RemoveQuotes(named.Name).ToString(), await text.ReadToEndAsync(cancel)));
            }
        }

        return fields;
    }

    private static ProblemException Unsupported() =>
        new(Problems.UnsupportedMediaType.With(new FieldError("Content-Type", "application/x-www-form-urlencoded; charset=utf-8, gb18030, gbk, gb2312")));
}
