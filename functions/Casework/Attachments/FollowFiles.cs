using Hotline.Casework.Following;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Attachments;

/// <summary>When a ticket's personal data are taken off, its files go too: they cannot be redacted.</summary>
internal sealed class FollowFiles(FileStore files) : IFollowTicket
{
    public async Task RunAsync(TicketFile file, int seen, CancellationToken cancel)
    {
        var ticket = file.Version.Ticket;
        if (ticket.AnonymisedAt is null)
        {
            return;
        }

        foreach (var attached in file.Events.Select(e => e.Step).OfType<FileAttached>())
        {
            await files.DeleteAsync(new StoredBlob(ticket.Number, attached.FileId), cancel);
        }
    }
}
