using System.Text;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Hotline.Casework.Open311;

/// <summary>A call that may go on. <paramref name="Client"/> is null for one without an api key.</summary>
internal sealed record Open311Call(Open311Format Format, Open311Fields Fields, string? Client)
{
    public IResult Answer(string root, object body) => Results.Bytes(Format.Write(root, body), Format.ContentType);

    /// <summary>Not to be kept by anybody between us and the client.</summary>
    public IResult Answer(HttpRequest request, IEnumerable<object> requests)
    {
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Answer("service_requests", requests);
    }
}

/// <summary>What all calls have in common: format, parameters, jurisdiction, api key, and errors as the specification writes them.</summary>
public sealed class Open311Door(Open311Clients clients)
{
    private const int FormLimit = 256 * 1024;

    internal async Task<Open311Call> OpenAsync(HttpRequest request, string format, CancellationToken cancel)
    {
        var known = Open311Format.Of(format);
        request.HttpContext.Features.Set<WriteProblem>((problem, http) => WriteAsync(problem, http, known ?? Open311Format.Xml));
        var fields = await ReadAsync(request, cancel);
        if (known is null)
        {
            throw new ProblemException(Problems.NotFound);
        }

        if (fields["jurisdiction_id"] is { } jurisdiction && !clients.IsOurs(jurisdiction.Trim()))
        {
            throw new ProblemException(Open311Problems.JurisdictionNotFound);
        }

        var client = fields["api_key"] is { } key ? clients.NameOf(key) ?? throw new ProblemException(Open311Problems.KeyInvalid) : null;
        return new Open311Call(known, fields, client);
    }

    /// <summary>The form's, then the address's: clients send either.</summary>
    private static async Task<Open311Fields> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var query = FormBody.Read(Encoding.UTF8.GetBytes(request.QueryString.ToString())) ?? throw new ProblemException(Problems.Malformed.With(new FieldError("query", "不是 UTF-8 文字 / no text in UTF-8")));
        var form = HttpMethods.IsPost(request.Method) ? await request.ReadFieldsAsync(FormLimit, cancel) : [];
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sent in query.All.GroupBy(p => p.Key).Concat(form.GroupBy(p => p.Key)))
        {
            values[sent.Key.Replace("[]", "", StringComparison.Ordinal)] = string.Join(',', sent.Select(p => p.Value));
        }

        return new Open311Fields(values);
    }

    private static Task WriteAsync(Problem problem, HttpContext http, Open311Format format)
    {
        IReadOnlyList<Open311Error> errors = problem.Errors is { Count: > 0 } fields
            ? [.. fields.Select(f => new Open311Error(problem.Status, $"{f.Path}: {f.Message}"))]
            : [new Open311Error(problem.Status, $"{problem.Title} {problem.Detail}")];
        http.Response.ContentType = format.ContentType;
        return http.Response.Body.WriteAsync(format.Write("errors", errors), http.RequestAborted).AsTask();
    }
}
