using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Hotline.Http;

internal static class ProblemWriting
{
    /// <summary>The problem as a trigger's result.</summary>
    public static IResult ToResult(this Problem problem) => new ProblemResult(problem);

    public static Task WriteAsync(this Problem problem, HttpContext http)
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
            TraceId = Activity.Current?.Id ?? http.TraceIdentifier,
        };
        http.Response.StatusCode = problem.Status;
        http.Response.Headers.CacheControl = "no-store";
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "5";
        }

        return http.Response.WriteAsJsonAsync(body, Json.Options, "application/problem+json", http.RequestAborted);
    }

    private sealed class ProblemResult(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => problem.WriteAsync(httpContext);
    }
}
