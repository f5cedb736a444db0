using Hotline.Casework.Attachments;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Rectification.Items;

/// <summary>整改佐证: files that prove what was done. Names before those of the commands, whose address would match too.</summary>
public sealed class EvidenceHttp(AddEvidence add, EvidenceStore evidence, ItemStore items, ItemCommandsHttp commands)
{
    [Function("EvidenceAdd")]
    public async Task<IResult> Add(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/rectification/items/{id}/evidence")] HttpRequest request, string id, CancellationToken cancel)
    {
        try
        {
            return await add.RunAsync(new ItemOrder(id, request.Staff()), await request.ReadUploadAsync(cancel), cancel) switch
            {
                EvidenceOutcome.Given given => commands.Answer(request, given.Outcome),
                EvidenceOutcome.TooLarge => AttachmentsProblems.TooLarge.ToResult(),
                _ => AttachmentsProblems.NotAllowed.ToResult(),
            };
        }
        catch (Exception e) when (request.HasFormContentType && e is (IOException or InvalidDataException) and not BadHttpRequestException)
        {
            // The form's parts are read while the file is.
            return Problems.Malformed.ToResult();
        }
    }

    /// <summary>As a download, whatever it is: nothing that somebody uploaded is shown as a page of ours.</summary>
    [Function("EvidenceGet")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rectification/items/{id}/evidence/{file}")] HttpRequest request, string id, string file, CancellationToken cancel)
    {
        if ((await items.FindAsync(id, cancel))?.Item is not { } item || !Parties.Sees(item, request.Staff()))
        {
            return RectificationProblems.NotFound.ToResult();
        }

        var known = (await items.ReadTrailAsync(item, cancel)).Select(step => step.File).FirstOrDefault(f => f?.Sha256 == file);
        if (known is null || await evidence.OpenAsync(id, known.Sha256, cancel) is not { } content)
        {
            return RectificationProblems.NoSuchEvidence.ToResult();
        }

        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        request.HttpContext.Response.ContentLength = known.Size;
        return Results.Stream(content, known.ContentType, known.Name);
    }
}
