using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Hotline.Evaluation.Notices;

/// <summary>Makes the files of a notice from what it names: snapshot, template, fields.</summary>
public sealed class MakeNotice(SnapshotStore snapshots, NoticeFiles files, IOptions<NoticeOptions> options)
{
    internal static string HashOf(IReadOnlyDictionary<string, byte[]> made) => CanonicalJson.HashOf(made[NoticeDocument.FileName]);

    /// <summary>Whether it would be made today as it was drafted.</summary>
    internal async Task<bool> IsSameAsync(Notice notice, CancellationToken cancel) => HashOf(await RunAsync(notice, cancel)) == notice.Hash;

    internal Task<int> LatestTemplateAsync(CancellationToken cancel) => files.LatestTemplateAsync(cancel);

    internal async Task<IReadOnlyDictionary<string, byte[]>> RunAsync(Notice notice, CancellationToken cancel)
    {
        var snapshot = (await snapshots.FindAsync(notice.Round, notice.Snapshot, cancel))!.Snapshot;
        return NoticeDocument.FilesOf(new NoticeInput(snapshot, notice.Fields, notice.Version, notice.Supersedes, options.Value.Office, await TemplateAsync(notice.Template, cancel)));
    }

    /// <summary>One of its files: of a published one as it was published, whatever would be made today.</summary>
    /// <returns>Null for none of this name.</returns>
    internal async Task<byte[]?> FileAsync(Notice notice, string name, CancellationToken cancel) => notice.State == NoticeState.Published
        ? await files.FindAsync(notice.Round, notice.Version, name, cancel)
        : (await RunAsync(notice, cancel)).GetValueOrDefault(name);

    internal async Task<string> TemplateAsync(int version, CancellationToken cancel) => version == 0 ? NoticeTemplate.Own : (await files.FindTemplateAsync(version, cancel))!;
}
