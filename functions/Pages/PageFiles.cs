using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Hotline.Pages;

/// <summary>One static file of the pages, held in memory.</summary>
public sealed record PageFile(byte[] Content, string ContentType, EntityTagHeaderValue ETag);

/// <summary>
/// The pages that lie beside the app, by URL path: <c>/</c> is <c>index.html</c>, <c>/track</c> is <c>track.html</c>. Only these can be
/// served, so no path in a request ever reaches the file system.
/// </summary>
public sealed class PageFiles
{
    private readonly Dictionary<string, PageFile> files = new(StringComparer.Ordinal);

    public PageFiles()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "Pages");
        foreach (var file in System.IO.Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            files[UrlOf(Path.GetRelativePath(root, file))] = Load(file);
        }
    }

    public PageFile? Find(string path) => files.GetValueOrDefault(path.Trim('/'));

    private static string UrlOf(string file)
    {
        var url = file.Replace(Path.DirectorySeparatorChar, '/');
        return url == "index.html" ? "" : url.EndsWith(".html", StringComparison.Ordinal) ? url[..^5] : url;
    }

    private static PageFile Load(string file)
    {
        var content = File.ReadAllBytes(file);
        var type = new FileExtensionContentTypeProvider().TryGetContentType(file, out var known) ? known : "application/octet-stream";
        var isText = type.StartsWith("text/", StringComparison.Ordinal);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"");
        return new PageFile(content, isText ? type + "; charset=utf-8" : type, tag);
    }
}
