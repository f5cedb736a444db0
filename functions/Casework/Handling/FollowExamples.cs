using Hotline.Casework.Following;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Handling;

/// <summary>Keeps what the router may learn from a ticket's dispatch.</summary>
internal sealed class FollowExamples(ExampleStore examples) : IFollowTicket
{
    public async Task RunAsync(TicketFile file, int seen, CancellationToken cancel)
    {
        if (LabelledExample.Of(file.Version.Ticket) is { } example)
        {
            await examples.PutAsync(example, cancel);
        }
    }
}
