using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Hotline.Platform.Http;

/// <summary>How a door with error bodies of its own writes a problem: a feature of the request.</summary>
internal delegate Task WriteProblem(Problem problem, HttpContext http);

internal static class ProblemWriting
{
    /// <summary>The problem as a trigger's result.</summary>
    public static IResult ToResult(this Problem problem) => new ProblemResult(problem);

    public static Task WriteAsync(this Problem problem, HttpContext http)
    {
        SetHead(problem, http.Response);
        return http.Features.Get<WriteProblem>() is { } own ? own(problem, http) : WriteDetailsAsync(problem, http);
    }

    private static Task WriteDetailsAsync(Problem problem, HttpContext http)
    {
        var body = new
        {
            problem.Type,
            problem.Title,
            problem.Status,
            problem.Detail,
            problem.Errors,
            problem.Allowed,
            problem.Current,
            TraceId = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
        };
        return http.Response.WriteAsJsonAsync(body, Json.Options, "application/problem+json", http.RequestAborted);
    }

    private static void SetHead(Problem problem, HttpResponse response)
    {
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = "no-store";
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "5";
        }
    }

    private sealed class ProblemResult(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => problem.WriteAsync(httpContext);
    }
}
