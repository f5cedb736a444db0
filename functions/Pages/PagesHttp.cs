using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Pages;

/// <summary>The static pages and, for every other address, the answer that there is nothing.</summary>
public sealed class PagesHttp(PageFiles files, KnownRoutes routes)
{
    internal const string CatchAll = "{*path}";

    [Function("ApiDocument")]
    public static IResult ApiDocument([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.yaml")] HttpRequest request) =>
        Results.File(Path.Combine(AppContext.BaseDirectory, "openapi.yaml"), "application/yaml");

    // The Z: the Functions host tries routes in the order of the functions' names, and the one that takes every address must come last.
    [Function("ZPages")]
    public IResult Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = CatchAll)] HttpRequest request)
    {
        if (files.Find(request.Path) is not { } file)
        {
            return Nothing(request);
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return MethodNotAllowed(request, ["GET", "HEAD"]);
        }

        request.HttpContext.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(file.Content, file.ContentType, entityTag: file.ETag);
    }

    private IResult Nothing(HttpRequest request)
    {
        if (routes.MethodsOf(request.Path) is { Count: > 0 } methods)
        {
            return MethodNotAllowed(request, methods);
        }

        return AsksForAPage(request) ? NoSuchPage(request) : Problems.NotFound.ToResult();
    }

    /// <summary>A person's browser names HTML; scripts and programs do not.</summary>
    private static bool AsksForAPage(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private IResult NoSuchPage(HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Text(files.NotFound.Content, files.NotFound.ContentType, StatusCodes.Status404NotFound);
    }

    private static IResult MethodNotAllowed(HttpRequest request, IReadOnlyList<string> methods)
    {
        request.HttpContext.Response.Headers.Allow = string.Join(", ", methods);
        return Problems.MethodNotAllowed.ToResult();
    }
}
