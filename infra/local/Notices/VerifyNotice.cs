using System.Text.Json;
using System.Text.Json.Nodes;
using Hotline.Evaluation.Notices;
using Hotline.Platform.Storage;

namespace Hotline.Local;

/// <summary>Makes a notice again from its document and compares; each returns the exit code, 1 when anything differs.</summary>
internal static class VerifyNotice
{
    /// <exception cref="StartException">It cannot be read.</exception>
    public static int OfFile(FileInfo file, TextWriter output)
    {
        var report = new VerifyReport(output);
        try
        {
            Document(File.ReadAllBytes(file.FullName), report);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"{file.FullName} cannot be read: {e.Message}");
        }

        return report.End();
    }

    /// <summary>Also whether the site serves the files that the document speaks of, and the document that its list does.</summary>
    /// <exception cref="StartException">The site does not answer, or has no such notice.</exception>
    public static async Task<int> OfSiteAsync(HttpClient site, string round, int? version, TextWriter output, CancellationToken cancel)
    {
        var report = new VerifyReport(output);
        var listed = JsonNode.Parse(await GetAsync(site, $"api/notices/{Uri.EscapeDataString(round)}", cancel))!;
        var notice = listed["versions"]!.AsArray().FirstOrDefault(v => version is null ? (int)v!["version"]! == (int)listed["latest"]!["version"]! : (int)v!["version"]! == version)
            ?? throw new StartException($"There is no version {version} of {round}'s notice.");
        var folder = $"api/notices/{Uri.EscapeDataString(round)}/{(int)notice["version"]!}";
        var json = await GetAsync(site, $"{folder}/{NoticeDocument.FileName}", cancel);
        report.Compare($"{NoticeDocument.FileName}, as the site lists it", (string)notice["hash"]!, CanonicalJson.HashOf(json));
        foreach (var (name, hash) in Document(json, report)?.Hashes ?? new Dictionary<string, string>())
        {
            report.Compare($"{name}, as the site serves it", hash, CanonicalJson.HashOf(await GetAsync(site, $"{folder}/{Uri.EscapeDataString(name)}", cancel)));
        }

        return report.End();
    }

    private static NoticeDocument? Document(byte[] json, VerifyReport report)
    {
        try
        {
            var document = NoticeDocument.Read(json);
            if (document is { Snapshot: null } or { Fields: null } or { Hashes: null } or { Template: null })
            {
                throw new StartException("It is no notice.json: something is missing.");
            }

            report.Begin(document);
            // Members that nobody reads, or another spelling of the same, would be in it unseen.
            report.Compare($"{NoticeDocument.FileName}, in its one spelling", CanonicalJson.HashOf(json), CanonicalJson.HashOf(CanonicalJson.Of(document)));
            var made = document.MakeHashes();
            foreach (var name in made.Keys.Union(document.Hashes.Keys).Order(StringComparer.Ordinal))
            {
                report.Compare(document.CanMake(name) ? $"{name}, made again" : $"{name}, of an earlier writer and not made again: as published", document.Hashes.GetValueOrDefault(name, "none"), made.GetValueOrDefault(name, "none"));
            }

            return document;
        }
        catch (JsonException e)
        {
            throw new StartException($"It is no notice.json: {e.Message}");
        }
#pragma warning disable CA1031 // Whatever figures somebody put together make the rules stumble: it is not what was published.
        catch (Exception e) when (e is not StartException)
        {
            report.Fail($"it cannot be counted again: {e.Message}");
            return null;
        }
#pragma warning restore CA1031
    }

    private static async Task<byte[]> GetAsync(HttpClient site, string path, CancellationToken cancel)
    {
        try
        {
            using var answer = await site.GetAsync(new Uri(path, UriKind.Relative), cancel);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync(cancel) : throw new StartException($"{site.BaseAddress}{path} answers {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException e)
        {
            throw new StartException($"Nothing answers at {site.BaseAddress}: name the site with --url.", e);
        }
    }
}
