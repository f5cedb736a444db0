using Hotline.Casework.Access;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Attachments;

/// <summary>Files for staff. That the enterprise's files were read stands in the log of reads.</summary>
public sealed class TicketFilesHttp(FilesHttp files, TicketStore tickets, ReadLog reads)
{
    [Function("AddTicketFile")]
    public Task<IResult> Add(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/files")] HttpRequest request, string number, CancellationToken cancel) =>
        files.AddAsync(request, Known(number), Actor.Of(request.Staff()), cancel);

    [Function("ListTicketFiles")]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/tickets/{number}/files")] HttpRequest request, string number, CancellationToken cancel) =>
        FilesHttp.List(request, await ReadAsync(request, Known(number), cancel));

    [Function("GetTicketFile")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/tickets/{number}/files/{id}")] HttpRequest request,
        string number,
        string id,
        CancellationToken cancel)
    {
        var known = Known(number);
        var file = FilesHttp.Find(await ReadAsync(request, known, cancel), id);
        if (file.From == FileFrom.Enterprise)
        {
            await reads.AddAsync(known, request.Staff(), new Shown(false, false, file.Id), cancel);
        }

        return await files.DownloadAsync(request, known, file, cancel);
    }

    private static string Known(string number) => TicketNumbers.Read(number) ?? throw new ProblemException(TicketProblems.NotFound);

    private async Task<IReadOnlyList<AttachedFile>> ReadAsync(HttpRequest request, string number, CancellationToken cancel)
    {
        var file = await tickets.ReadWithEventsAsync(number, cancel) ?? throw new ProblemException(TicketProblems.NotFound);
        var access = TicketAccess.For(request.Staff(), file.Version.Ticket);
        return access.Ticket ? AttachedFiles.ForStaff(file, access) : throw new ProblemException(Problems.Forbidden);
    }
}
