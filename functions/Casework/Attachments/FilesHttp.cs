using System.Diagnostics;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Hotline.Casework.Attachments;

/// <summary>How files are taken and given out, to staff and to enterprises alike.</summary>
public sealed class FilesHttp(AddFile add, FileStore files, TicketCommandsHttp commands)
{
    internal async Task<IResult> AddAsync(HttpRequest request, string number, Actor actor, CancellationToken cancel)
    {
        try
        {
            return await TryAddAsync(request, number, actor, cancel);
        }
        catch (Exception e) when (request.HasFormContentType && e is (IOException or InvalidDataException) and not BadHttpRequestException)
        {
            // The form's parts are read while the file is.
            return Problems.Malformed.ToResult();
        }
    }

    internal static IResult List(HttpRequest request, IReadOnlyList<AttachedFile> list)
    {
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(new { Files = list }, Json.Options);
    }

    /// <summary>As a download, whatever it is: nothing that somebody uploaded is shown as a page of ours.</summary>
    internal async Task<IResult> DownloadAsync(HttpRequest request, string number, AttachedFile file, CancellationToken cancel)
    {
        if (await files.OpenAsync(new StoredBlob(number, file.Id), cancel) is not { } content)
        {
            return AttachmentsProblems.NotFound.ToResult();
        }

        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        request.HttpContext.Response.ContentLength = file.Size;
        return Results.Stream(content, file.ContentType, file.Name);
    }

    /// <exception cref="ProblemException">Not among those the caller may see: 404.</exception>
    internal static AttachedFile Find(IReadOnlyList<AttachedFile> list, string id) =>
        list.FirstOrDefault(f => f.Id == id) ?? throw new ProblemException(AttachmentsProblems.NotFound);

    private async Task<IResult> TryAddAsync(HttpRequest request, string number, Actor actor, CancellationToken cancel)
    {
        var upload = await request.ReadUploadAsync(cancel);
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return await add.RunAsync(new Order(number, actor), upload, cancel) switch
        {
            AddFileOutcome.Added added => Results.Json(added.File, Json.Options, statusCode: StatusCodes.Status201Created),
            AddFileOutcome.Refused refused => commands.Answer(request, refused.Why, actor),
            AddFileOutcome.NotAllowed => AttachmentsProblems.NotAllowed.ToResult(),
            AddFileOutcome.TooLarge => AttachmentsProblems.TooLarge.ToResult(),
            var other => throw new UnreachableException(other.ToString()),
        };
    }
}
