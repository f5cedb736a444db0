using Hotline.Casework.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Merging;

public sealed class MergingHttp(TicketCommandsHttp commands, FindPrimary primary)
{
    [Function("MergeTicket")]
    public Task<IResult> Merge(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/merge")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<MergeTicket>(request, number, primary.RunAsync, cancel);

    [Function("UnmergeTicket")]
    public Task<IResult> Unmerge(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/tickets/{number}/unmerge")] HttpRequest request, string number, CancellationToken cancel) =>
        commands.RunAsync<UnmergeTicket>(request, number, cancel);
}
