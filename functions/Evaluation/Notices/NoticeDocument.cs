using System.Text.Json;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Notices;

/// <summary>What <c>notice.json</c> holds: all that the notice was made from, and the hash of each output, so that anybody can make it again.</summary>
public sealed record NoticeDocument(
    string Round, int Version, NoticeFields Fields, Superseded? Supersedes, string Office, string Template, Snapshot Snapshot, IReadOnlyDictionary<string, string> Hashes)
{
    public const string FileName = "notice.json";
    public const string Page = "notice.html";
    private const string Workbook = "notice.xlsx";

    /// <summary>What made the workbook; null for what did before there were numbers.</summary>
    public int? Writer { get; init; }

    /// <summary>All files of a notice by name; the last is its document. The same input gives the same bytes.</summary>
    public static IReadOnlyDictionary<string, byte[]> FilesOf(NoticeInput input)
    {
        var files = OutputsOf(input);
        var hashes = HashesOf(files);
        var document = new NoticeDocument(input.Snapshot.Round.Id, input.Version, input.Fields, input.Supersedes, input.Office, input.Template, input.Snapshot, hashes) { Writer = NoticeWorkbook.Writer };
        files.Add(FileName, CanonicalJson.Of(document));
        return files;
    }

    /// <exception cref="JsonException">It is none.</exception>
    public static NoticeDocument Read(ReadOnlySpan<byte> json) => CanonicalJson.Read<NoticeDocument>(json);

    /// <summary>Makes every output anew from the snapshot and compares.</summary>
    /// <returns>The names of the outputs that differ; empty when the notice is what its snapshot says.</returns>
    public IReadOnlyList<string> Differences()
    {
        var made = MakeHashes();
        return [.. made.Keys.Union(Hashes.Keys).Where(name => made.GetValueOrDefault(name) != Hashes.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Nobody can make the bytes of another writer's workbook any more: it is held to its published hash, and the other outputs hold the same figures.</summary>
    public bool CanMake(string name) => name != Workbook || Writer == NoticeWorkbook.Writer;

    /// <summary>The hashes of all outputs made anew.</summary>
    internal IReadOnlyDictionary<string, string> MakeHashes() => HashesOf(OutputsOf(new NoticeInput(Snapshot, Fields, Version, Supersedes, Office, Template)))
        .ToDictionary(made => made.Key, made => CanMake(made.Key) ? made.Value : Hashes.GetValueOrDefault(made.Key, "none"), StringComparer.Ordinal);

    private static Dictionary<string, string> HashesOf(Dictionary<string, byte[]> files) =>
        files.ToDictionary(f => f.Key, f => CanonicalJson.HashOf(f.Value), StringComparer.Ordinal);

    private static Dictionary<string, byte[]> OutputsOf(NoticeInput input)
    {
        var content = NoticeContent.Of(input);
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [Page] = System.Text.Encoding.UTF8.GetBytes(NoticeTemplate.Render(input.Template, content)),
            [Workbook] = NoticeWorkbook.Of(content, input.Fields.Date),
            ["notice.csv"] = NoticeCsv.Of(content),
        };
    }
}
