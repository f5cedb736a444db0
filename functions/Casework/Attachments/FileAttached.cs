using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.Attachments;

public enum FileFrom
{
    Enterprise,

    /// <summary>热线办.</summary>
    Office,

    /// <summary>承办单位.</summary>
    Unit,
}

/// <summary>
/// A file came (附件). <paramref name="FileId"/> is its blob's, random; <paramref name="Size"/> is in bytes; <paramref name="Sha256"/> is 64
/// hex digits; <paramref name="ForEnterprise"/>: staff mean the enterprise to have it.
/// </summary>
internal sealed record FileAttached(string FileId, string Name, string ContentType, long Size, string Sha256, FileFrom From, bool ForEnterprise) : Step
{
    internal override bool IsPublic => From == FileFrom.Enterprise || (From == FileFrom.Office && ForEnterprise);

    /// <summary>The same content of the same side is one file.</summary>
    public static string KeyOf(FileFrom from, string sha256) => $"{(from == FileFrom.Enterprise ? 'e' : 's')}{sha256}";

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with
    {
        FilesOfEnterprise = ticket.FilesOfEnterprise + (From == FileFrom.Enterprise ? 1 : 0),
        FilesOfStaff = ticket.FilesOfStaff + (From == FileFrom.Enterprise ? 0 : 1),
        FileKeys = [.. ticket.FileKeys, KeyOf(From, Sha256)],
    };

    // Without its name, which may tell more than everybody should know.
    internal override Words Say(Ticket before, CityDirectory city) => From switch
    {
        FileFrom.Enterprise => new("fileAttached", "企业上传了附件。", "The enterprise added a file."),
        FileFrom.Office => new("fileAttached", "热线办上传了附件。", "The hotline office added a file."),
        _ => new("fileAttached", "承办单位上传了附件。", "A unit added a file."),
    };
}
