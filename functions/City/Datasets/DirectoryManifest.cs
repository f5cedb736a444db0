using System.Collections.Immutable;
using Hotline.City.Files;

namespace Hotline.City.Datasets;

/// <summary>One dataset as it lies in storage, under the hash of its content.</summary>
internal sealed record StoredFile(string Hash, FileFormat Format, DateTimeOffset ImportedAt);

/// <summary>Which files make up the directory. One small blob, swapped under its ETag: all datasets change together or not at all.</summary>
internal sealed record DirectoryManifest(ImmutableDictionary<string, StoredFile> Files)
{
    public static DirectoryManifest Empty { get; } = new(ImmutableDictionary<string, StoredFile>.Empty);

    public DirectoryManifest With(string dataset, StoredFile file) => new(Files.SetItem(dataset, file));
}
