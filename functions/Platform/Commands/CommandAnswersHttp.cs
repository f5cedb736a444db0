using System.Diagnostics;
using Azure;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Hotline.Platform.Commands;

/// <summary>In whose words a command is turned down.</summary>
internal sealed record CommandProblems(Problem ETagMissing, Problem NotFound, Problem Forbidden, Problem Stale, Problem Illegal)
{
    /// <summary>Where a command is known by its key long after.</summary>
    public Problem? KeyReused { get; init; }
}

/// <summary>How what came of a command is answered over HTTP: with how the thing stands now, or with a problem that shows it.</summary>
/// <param name="request">The command.</param>
/// <param name="problems">Of the thing.</param>
/// <param name="view">The thing as the caller may see it; null for nothing.</param>
/// <param name="allowed">The commands it takes from the caller, to be named with the problem; null for none.</param>
internal sealed class CommandAnswersHttp<TVersion>(
    HttpRequest request, CommandProblems problems, Func<TVersion, object?> view, Func<TVersion, Problem, IReadOnlyList<string>?> allowed)
    where TVersion : class, IVersion
{
    public IResult Of(ChangeOutcome<TVersion> outcome) => outcome switch
    {
        ChangeOutcome<TVersion>.Changed done => Shown(done.Now),
        ChangeOutcome<TVersion>.Invalid no => Problems.Invalid.With(no.Errors).ToResult(),
        ChangeOutcome<TVersion>.NotFound => problems.NotFound.ToResult(),
        ChangeOutcome<TVersion>.Forbidden => problems.Forbidden.ToResult(),
        ChangeOutcome<TVersion>.KeyReused => problems.KeyReused!.ToResult(),
        ChangeOutcome<TVersion>.Stale no => Conflict(problems.Stale, no.Now),
        ChangeOutcome<TVersion>.Illegal no => Conflict(problems.Illegal, no.Now),
        ChangeOutcome<TVersion>.Refused no => Conflict(no.Why, no.Now),
        var other => throw new UnreachableException(other.ToString()),
    };

    private IResult Shown(TVersion now)
    {
        request.HttpContext.Response.Headers.ETag = now.ETag.ToString("H");
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(view(now), Json.Options);
    }

    private IResult Conflict(Problem problem, TVersion now)
    {
        var current = view(now);
        if (current is not null)
        {
            request.HttpContext.Response.Headers.ETag = now.ETag.ToString("H");
        }

        return (problem with { Current = current, Allowed = allowed(now, problem) }).ToResult();
    }
}

internal static class ExpectedVersion
{
    /// <exception cref="ProblemException">None in <c>If-Match</c>.</exception>
    public static ETag IfMatch(this HttpRequest request, CommandProblems problems) =>
        request.Headers.IfMatch.ToString() is { Length: > 0 } etag ? new ETag(etag) : throw new ProblemException(problems.ETagMissing);
}
