using Hotline.Casework.Access;
using Hotline.Casework.Tickets;
using Hotline.City.Confidentiality;

namespace Hotline.Casework.Attachments;

/// <summary>A file of a ticket for whoever asks. <paramref name="Size"/> is in bytes, <paramref name="Unit"/> the id of the unit whose staff sent it.</summary>
internal sealed record AttachedFile(string Id, string Name, string ContentType, long Size, FileFrom From, string? Unit, bool ForEnterprise, DateTimeOffset At);

/// <summary>The files of a ticket, from its trace: who may see which (pure).</summary>
internal static class AttachedFiles
{
    /// <summary>
    /// Its own, what the hotline office meant for it, and what a unit meant for it once an answer was released after that: a unit's files go
    /// out with its answer, reviewed.
    /// </summary>
    public static IReadOnlyList<AttachedFile> ForEnterprise(TicketFile file) =>
    [
        .. All(file).Where(a => IsForEnterprise(a, file.Version.Ticket)).Select(a => a with { Name = Redaction.Of(a.Name), Unit = null }),
    ];

    /// <summary>The enterprise's files cannot be redacted: who may not know the enterprise does not get them.</summary>
    public static IReadOnlyList<AttachedFile> ForStaff(TicketFile file, TicketAccess access)
    {
        var writer = file.Version.Ticket.Content;
        return [.. All(file).Where(a => a.From != FileFrom.Enterprise || access.Enterprise).Select(a => a with { Name = access.Text(a.Name, writer) })];
    }

    /// <summary>The one with the same content from the same side.</summary>
    public static AttachedFile Same(TicketFile file, string key)
    {
        var attached = file.Events.First(e => e.Step is FileAttached step && FileAttached.KeyOf(step.From, step.Sha256) == key);
        return Of(attached, (FileAttached)attached.Step);
    }

    private static IEnumerable<AttachedFile> All(TicketFile file) => file.Events.Where(e => e.Step is FileAttached).Select(e => Of(e, (FileAttached)e.Step));

    private static AttachedFile Of(TicketEvent e, FileAttached file) =>
        new(file.FileId, file.Name, file.ContentType, file.Size, file.From, e.Unit, file.ForEnterprise, e.At);

    private static bool IsForEnterprise(AttachedFile file, Ticket ticket) => file.From switch
    {
        FileFrom.Enterprise => true,
        FileFrom.Office => file.ForEnterprise,
        _ => file.ForEnterprise && ticket.Closures.Any(c => c.ReleasedAt >= file.At),
    };
}
