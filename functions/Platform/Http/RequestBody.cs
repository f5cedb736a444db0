using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Hotline.Platform.Http;

/// <summary>A request body that can say what is wrong with it.</summary>
internal interface IRequestBody
{
    /// <summary>Every wrong field; empty when the body may be used.</summary>
    IEnumerable<FieldError> Check();
}

/// <summary>Reads request bodies with limits. Every failure is a <see cref="ProblemException"/>: 400, 413 or 415.</summary>
internal static class RequestBody
{
    public const int JsonLimit = 256 * 1024;

    public static async Task<T> ReadValidAsync<T>(this HttpRequest request, CancellationToken cancel, int limit = JsonLimit)
        where T : class, IRequestBody
    {
        var utf8 = await request.ReadBytesAsync(limit, cancel);
        if (utf8.Length > 0 && !request.HasJsonContentType())
        {
            throw new ProblemException(Problems.UnsupportedMediaType.With(new FieldError("Content-Type", "application/json")));
        }

        // Many commands need nothing but their name: no body is an object without members.
        var body = Parse<T>(utf8.Length > 0 ? utf8 : "{}"u8.ToArray());
        var errors = body.Check().ToList();
        return errors.Count == 0 ? body : throw new ProblemException(Problems.Invalid.With(errors));
    }

    /// <summary>The whole body, at most <paramref name="limit"/> bytes, whatever Content-Length says.</summary>
    public static async Task<byte[]> ReadBytesAsync(this HttpRequest request, int limit, CancellationToken cancel)
    {
        if (request.ContentLength > limit)
        {
            throw new ProblemException(Problems.TooLarge);
        }

        var read = await request.BodyReader.ReadAtLeastAsync(limit + 1, cancel);
        var bytes = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, limit + 1)).ToArray();
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return bytes.Length <= limit ? bytes : throw new ProblemException(Problems.TooLarge);
    }

    private static T Parse<T>(byte[] utf8)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8, Json.Options) ?? throw new JsonException("The body is null.", "$", 0, 0);
        }
        catch (JsonException e)
        {
            // The serializer's own message may quote the input; the path is enough to find it.
            var line = e.LineNumber is { } n ? (int)n + 1 : (int?)null;
            throw new ProblemException(Problems.Malformed.With(new FieldError(e.Path ?? "$", "JSON 无法解析或字段类型、名称不符 / not valid JSON, or a wrong type, missing or unknown field", line)));
        }
    }
}
