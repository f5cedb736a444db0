using System.Diagnostics;
using System.Net.Mime;
using Hotline.City.Files;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace Hotline.City.Datasets;

public sealed class DirectoryHttp(ImportDataset import, ReadDataset read, CityReader reader)
{
    private static readonly Dictionary<FileFormat, string> MediaTypes = new()
    {
        [FileFormat.Csv] = MediaTypeNames.Text.Csv,
        [FileFormat.Json] = MediaTypeNames.Application.Json,
        [FileFormat.JsonLines] = "application/jsonl",
    };

    [Function("GetDataset")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/directory/{dataset}")] HttpRequest request, string dataset, CancellationToken cancel)
    {
        var known = Known(dataset);
        if (!known.IsPublic && !request.Staff().Is(StaffRole.Office))
        {
            throw new ProblemException(Problems.Forbidden);
        }

        var (file, importedAt) = await read.RunAsync(known.Name, cancel) ?? throw new ProblemException(DirectoryProblems.NotImported);
        request.HttpContext.Response.Headers.CacheControl = known.IsPublic ? "no-cache" : "private, no-store";
        var etag = new EntityTagHeaderValue($"\"{file.Hash}\"");
        return Results.Bytes(file.Content, $"{MediaTypes[file.Format]}; charset=utf-8", lastModified: importedAt, entityTag: etag);
    }

    [Function("PutDataset")]
    public async Task<IResult> Put(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/directory/{dataset}")] HttpRequest request, string dataset, CancellationToken cancel)
    {
        var known = Known(dataset);
        var file = new DirectoryFile(Format(request, known), await request.ReadBytesAsync(DirectoryFile.ByteLimit, cancel));
        return await import.RunAsync(known.Name, file, Expected(request), cancel) switch
        {
            ImportOutcome.Imported done => Done(request, known.Name, done),
            ImportOutcome.Invalid invalid => DirectoryProblems.InvalidFile.With(invalid.Errors).ToResult(),
            ImportOutcome.Stale => DirectoryProblems.Stale.ToResult(),
            ImportOutcome.Busy => DirectoryProblems.Busy.ToResult(),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    private IDataset Known(string name) => reader.Datasets.FirstOrDefault(d => d.Name == name)
        ?? throw new ProblemException(DirectoryProblems.UnknownDataset.With(new FieldError("dataset", string.Join(", ", reader.Datasets.Select(d => d.Name)))));

    private static FileFormat Format(HttpRequest request, IDataset dataset)
    {
        var mediaType = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value : null;
        foreach (var format in dataset.Formats.Where(f => MediaTypes[f].Equals(mediaType, StringComparison.OrdinalIgnoreCase)))
        {
            return format;
        }

        var accepted = string.Join(", ", dataset.Formats.Select(f => MediaTypes[f]));
        throw new ProblemException(Problems.UnsupportedMediaType.With(new FieldError("Content-Type", accepted)));
    }

    private static string? Expected(HttpRequest request) =>
        request.Headers.IfMatch.ToString().Trim() is { Length: > 0 } given && given != "*" ? given.Trim('"') : null;

    private static IResult Done(HttpRequest request, string dataset, ImportOutcome.Imported done)
    {
        request.HttpContext.Response.Headers.ETag = $"\"{done.Hash}\"";
        return Results.Json(new { dataset, done.Version, done.Changed }, Json.Options);
    }
}
