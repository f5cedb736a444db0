using System.Security.Cryptography;
using System.Text.Json;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace Hotline.Evaluation.Ranking;

/// <summary>What a round came to, and the proof of it.</summary>
public sealed class RankingHttp(RoundStore rounds, ReadRanking ranking, RecountRound recount)
{
    [Function("RoundsRanking")]
    public async Task<IResult> Ranking(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds/{id}/ranking")] HttpRequest request, string id, CancellationToken cancel)
    {
        var figures = await FiguresAsync(request, id, cancel);
        request.HttpContext.Response.Headers.Vary = "Accept";
        return request.PrefersCsv() ? CsvFile(request, figures) : Cached(request, figures, JsonSerializer.SerializeToUtf8Bytes(figures, Json.Options), "application/json");
    }

    [Function("RoundsRankingCsv")]
    public async Task<IResult> RankingCsvFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rounds/{id}/ranking.csv")] HttpRequest request, string id, CancellationToken cancel) =>
        CsvFile(request, await FiguresAsync(request, id, cancel));

    [Function("RoundsRecount")]
    public async Task<IResult> Recount(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rounds/{id}/recount")] HttpRequest request, string id, CancellationToken cancel)
    {
        var round = await rounds.VisibleAsync(request, id, cancel);
        return round.State == RoundState.Draft
            ? throw new ProblemException(EvaluationProblems.NotOpen)
            : Results.Json(await recount.RunAsync(round, cancel) ?? throw new ProblemException(EvaluationProblems.Busy), Json.Options);
    }

    /// <summary>Before it closes only the auditor knows; then the offices; the public once it is published.</summary>
    private async Task<RoundRanking> FiguresAsync(HttpRequest request, string id, CancellationToken cancel)
    {
        var round = await rounds.VisibleAsync(request, id, cancel);
        if (round.State == RoundState.Draft)
        {
            throw new ProblemException(EvaluationProblems.NotOpen);
        }

        var staff = request.StaffOrNull();
        return round.IsPublic || staff?.Is(StaffRole.Auditor) == true || (round.State >= RoundState.Closed && staff?.Is(StaffRole.Office, StaffRole.Leader) == true)
            ? await ranking.RunAsync(round, cancel)
            : throw new ProblemException(EvaluationProblems.NotPublished);
    }

    private static IResult CsvFile(HttpRequest request, RoundRanking figures)
    {
        request.HttpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"ranking-{figures.Id}.csv\"";
        return Cached(request, figures, RankingCsv.Of(figures), Csv.ContentType);
    }

    /// <summary>A published ranking changes only by a correction; one that is not is nobody else's to keep.</summary>
    private static IResult Cached(HttpRequest request, RoundRanking figures, byte[] body, string type)
    {
        var isFinal = figures.State is RoundState.Published or RoundState.Archived;
        request.HttpContext.Response.Headers.CacheControl = isFinal ? "public, max-age=300" : "no-store";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
        return Results.Bytes(body, type, entityTag: isFinal ? tag : null);
    }
}
