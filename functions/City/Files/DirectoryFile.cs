using System.Security.Cryptography;

namespace Hotline.City.Files;

public enum FileFormat
{
    Csv,
    Json,
    JsonLines,
}

/// <summary>A file of the directory as the office sent it; stored and handed out again byte by byte.</summary>
public sealed record DirectoryFile(FileFormat Format, ReadOnlyMemory<byte> Content)
{
    public const int ByteLimit = 10 * 1024 * 1024;

    /// <summary>Content hash (SHA-256), 64 hex digits; the format counts too, since the same bytes may mean something else.</summary>
    public string Hash { get; } = Hashed(Format, Content.Span);

    /// <summary>Short form of <see cref="Hash"/>, for people and tickets.</summary>
    public string Version => Hash[..12];

    private static string Hashed(FileFormat format, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([(byte)format]);
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
