using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Attachments;

/// <summary>Files for the enterprise, which shows number and query code.</summary>
public sealed class MessageFilesHttp(FilesHttp files, TicketStore tickets, TicketNumbers numbers)
{
    [Function("AddMessageFile")]
    public Task<IResult> Add(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/messages/{number}/files")] HttpRequest request, string number, CancellationToken cancel) =>
        files.AddAsync(request, numbers.Authorised(request, number), Actor.Enterprise, cancel);

    [Function("ListMessageFiles")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/messages/{number}/files")] HttpRequest request, string number, CancellationToken cancel) =>
        FilesHttp.List(request, await ReadAsync(numbers.Authorised(request, number), cancel));

    [Function("GetMessageFile")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/messages/{number}/files/{id}")] HttpRequest request,
        string number,
        string id,
        CancellationToken cancel)
    {
        var known = numbers.Authorised(request, number);
        return await files.DownloadAsync(request, known, FilesHttp.Find(await ReadAsync(known, cancel), id), cancel);
    }

    private async Task<IReadOnlyList<AttachedFile>> ReadAsync(string number, CancellationToken cancel) =>
        await tickets.ReadWithEventsAsync(number, cancel) is { } file ? AttachedFiles.ForEnterprise(file) : throw new ProblemException(TicketProblems.Registering);
}
