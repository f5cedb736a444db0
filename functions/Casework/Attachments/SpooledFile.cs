using System.Security.Cryptography;

namespace Hotline.Casework.Attachments;

/// <summary>
/// What somebody uploads, on this instance's disk until it is judged and stored: memory would not do for many at once, and storage should
/// hold nothing that was not judged.
/// </summary>
internal sealed class SpooledFile : IAsyncDisposable
{
    public const int Limit = 20 * 1024 * 1024;

    private const int Chunk = 64 * 1024;

    /// <summary>Can seek.</summary>
    public FileStream Content { get; } = new(
        Path.Combine(Path.GetTempPath(), $"hotline-{Path.GetRandomFileName()}"),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });

    public string Sha256 { get; private set; } = "";

    /// <returns>Null when there is more than <see cref="Limit"/>; the rest is not read.</returns>
    public static async Task<SpooledFile?> ReadAsync(Stream from, CancellationToken cancel)
    {
        SpooledFile? file = new();
        try
        {
            if (!await file.FillAsync(from, cancel))
            {
                return null;
            }

            var whole = file;
            file = null;
            return whole;
        }
        finally
        {
            await (file?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private async Task<bool> FillAsync(Stream from, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = new byte[Chunk];
        int read;
        while ((read = await from.ReadAsync(chunk, cancel)) > 0)
        {
            if (Content.Length + read > Limit)
            {
                return false;
            }

            hash.AppendData(chunk, 0, read);
            await Content.WriteAsync(chunk.AsMemory(0, read), cancel);
        }

        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        return true;
    }
}
