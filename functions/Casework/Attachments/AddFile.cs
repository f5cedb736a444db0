using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;

namespace Hotline.Casework.Attachments;

/// <summary>A file whose content was judged.</summary>
internal sealed record StoredFile(string Id, string Name, string ContentType, long Size, string Sha256);

internal abstract record AddFileOutcome
{
    public sealed record Added(AttachedFile File) : AddFileOutcome;

    /// <summary>The ticket does not take it.</summary>
    public sealed record Refused(ChangeOutcome<TicketVersion> Why) : AddFileOutcome;

    /// <summary>Its content is not what its name says, or there is no content.</summary>
    public sealed record NotAllowed : AddFileOutcome;

    public sealed record TooLarge : AddFileOutcome;
}

/// <summary>What somebody sends: a clean name of a known extension, and its content, read once.</summary>
internal sealed record Upload(string Name, Stream Content, bool ForEnterprise);

/// <summary>
/// Judges a file, stores it, then tells the ticket. A blob whose ticket was never told, because this instance died or the ticket refused, is
/// cleared away by <see cref="SweepFiles"/>.
/// </summary>
public sealed class AddFile(TicketStore tickets, FileStore files, ChangeTicket change)
{
    internal async Task<AddFileOutcome> RunAsync(Order order, Upload upload, CancellationToken cancel)
    {
        // Before megabytes are read for somebody who may not send them.
        if (await change.LookAsync<AttachFile>(order, cancel) is { } refused)
        {
            return new AddFileOutcome.Refused(refused);
        }

        await using var spooled = await SpooledFile.ReadAsync(upload.Content, cancel);
        if (spooled is null)
        {
            return new AddFileOutcome.TooLarge();
        }

        if (spooled.Content.Length == 0 || FileTypes.Of(upload.Name, spooled.Content) is not { } contentType)
        {
            return new AddFileOutcome.NotAllowed();
        }

        var file = new StoredFile(files.NewId(), upload.Name, contentType, spooled.Content.Length, spooled.Sha256);
        spooled.Content.Position = 0;
        await files.WriteAsync(new StoredBlob(order.Number, file.Id), spooled.Content, cancel);
        var outcome = await change.RunAsync(order, new AttachFile(file, upload.ForEnterprise), cancel);
        return outcome is ChangeOutcome<TicketVersion>.Changed ? await AddedAsync(order, file, cancel) : new AddFileOutcome.Refused(outcome);
    }

    /// <summary>The file, or the one with the same content that was there before.</summary>
    private async Task<AddFileOutcome> AddedAsync(Order order, StoredFile file, CancellationToken cancel)
    {
        var now = (await tickets.ReadWithEventsAsync(order.Number, cancel))!;
        var attached = AttachedFiles.Same(now, FileAttached.KeyOf(AttachFile.From(now.Version.Ticket, order.Actor), file.Sha256));
        if (attached.Id != file.Id)
        {
            await files.DeleteAsync(new StoredBlob(order.Number, file.Id), cancel);
        }

        return new AddFileOutcome.Added(attached);
    }
}
