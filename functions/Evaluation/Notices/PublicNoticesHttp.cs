using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;

namespace Hotline.Evaluation.Notices;

/// <summary>Published notices, for everybody. A version never changes; what takes its place is another.</summary>
public sealed class PublicNoticesHttp(NoticeStore notices, NoticeFiles files)
{
    private const int PageSize = 50;

    [Function("NoticesList")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/notices")] HttpRequest request, CancellationToken cancel)
    {
        var page = await notices.ReadPublicAsync(request.Query["after"].ToString(), PageSize, cancel);
        return Results.Json(new { Notices = page.Select(p => PublicView.Of(p.Notice)), Next = page.Count == PageSize ? page[^1].Key : null }, Json.Options);
    }

    [Function("NoticesLatest")]
    public async Task<IResult> Latest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/notices/{round}")] HttpRequest request, string round, CancellationToken cancel)
    {
        var published = (await notices.ReadAsync(round, cancel)).Select(n => n.Notice).Where(n => n.State == NoticeState.Published).ToList();
        return published.Count == 0
            ? throw new ProblemException(NoticesProblems.NotFound)
            : Results.Json(new { Latest = PublicView.Of(published[^1]), Versions = published.Select(PublicView.Of) }, Json.Options);
    }

    [Function("NoticesFile")]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/notices/{round}/{version:int}/{file}")] HttpRequest request, string round, int version, string file, CancellationToken cancel)
    {
        var notice = (await notices.ReadAsync(round, cancel)).Select(n => n.Notice).FirstOrDefault(n => n.Version == version && n.State == NoticeState.Published);
        var bytes = notice is null ? null : await files.FindAsync(round, version, file, cancel);
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Link = notice?.SupersededBy is { } later ? $"</api/notices/{round}/{later}/{file}>; rel=\"successor-version\"" : default(StringValues);
        return bytes is null ? throw new ProblemException(NoticesProblems.NotFound) : NoticeFileHttp.Of(request, file, bytes);
    }
}

/// <summary>A published notice as everybody may see it: not who wrote and approved it.</summary>
internal sealed record PublicView(string Round, int Version, string Number, DateOnly Date, string Title, string Hash, Superseded? Supersedes, int? SupersededBy, DateTimeOffset PublishedAt)
{
    public static PublicView Of(Notice notice) => new(
        notice.Round, notice.Version, notice.Fields.Number, notice.Fields.Date, notice.Fields.Title, notice.Hash, notice.Supersedes, notice.SupersededBy, notice.PublishedAt!.Value);
}
