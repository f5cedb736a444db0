using Hotline.Casework.Tickets;
using Hotline.City.Confidentiality;

namespace Hotline.Casework.Access;

/// <summary>What of a ticket somebody was shown that needs a line in the log. <paramref name="FileId"/> is a file of the enterprise.</summary>
internal sealed record Shown(bool Contact, bool Original, string? FileId = null)
{
    public bool IsNothing => !Contact && !Original && FileId is null;

    public static Shown Of(TicketFile file, TicketAccess access) => new(access.Contact, access.Original && Texts(file).Any(t => Redaction.Of(t) != t));

    private static IEnumerable<string> Texts(TicketFile file)
    {
        var c = file.Version.Ticket.Content;
        string?[] texts = [c.Title, c.Body, c.Place, c.UnitHint, .. file.Events.Select(e => e.Words.Zh), .. file.Events.Select(e => e.Note)];
        return texts.Concat(file.Events.SelectMany(e => Texts(e.Step))).OfType<string>();
    }

    /// <summary>What a step's words do not say.</summary>
    private static IEnumerable<string?> Texts(Step step) => step switch
    {
        Answered answer => [answer.PublicAnswer, answer.Overrides, answer.Unresolved?.Text],
        PartAnswered part => [part.Text],
        _ => [],
    };
}
