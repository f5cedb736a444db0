using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;

namespace Hotline.Casework.Attachments;

/// <summary>上传附件: the content is stored already, now it belongs to the ticket. The same content again changes nothing.</summary>
internal sealed record AttachFile(StoredFile File, bool ForEnterprise) : ITicketCommand
{
    /// <summary>Of each side.</summary>
    public const int MostFiles = 5;

    private static readonly Refusal Full = Refusal.Rule(
        "files-full", $"The ticket has {MostFiles} files from this side already.", $"附件已达 {MostFiles} 个，不能再上传。");

    public static string Name => "attach";

    public IEnumerable<FieldError> Check() => [];

    public static FileFrom From(Ticket ticket, Actor actor) =>
        actor.Self == Party.Enterprise ? FileFrom.Enterprise : actor.Is(Party.HotlineOffice, ticket) ? FileFrom.Office : FileFrom.Unit;

    public Decision Decide(Ticket ticket, Deciding with)
    {
        var from = From(ticket, with.Actor);
        if (ticket.FileKeys.Contains(FileAttached.KeyOf(from, File.Sha256)))
        {
            return Decision.Take();
        }

        var count = from == FileFrom.Enterprise ? ticket.FilesOfEnterprise : ticket.FilesOfStaff;
        return count >= MostFiles
            ? Decision.No(Full)
            : Decision.Take(new FileAttached(File.Id, File.Name, File.ContentType, File.Size, File.Sha256, from, ForEnterprise && from != FileFrom.Enterprise));
    }
}
