using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Hotline.Pages;

/// <summary>One static file of the pages, held in memory.</summary>
public sealed record PageFile(byte[] Content, string ContentType, EntityTagHeaderValue ETag);

/// <summary>
/// The pages that lie beside the app, by URL path. A page is called as its file, whatever folder that is in: <c>public/track/track.html</c> is
/// <c>/track</c>, and the form is <c>/</c>. What pages load lies where its file does: <c>/public/track/track.js</c>. Only these can be served,
/// so no path in a request ever reaches the file system.
/// </summary>
public sealed class PageFiles
{
    private readonly Dictionary<string, PageFile> files = new(StringComparer.Ordinal);

    public PageFiles()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "Pages");
        foreach (var folder in System.IO.Directory.EnumerateDirectories(root))
        {
            foreach (var file in System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                files.Add(UrlOf(Path.GetRelativePath(root, file)), Load(file));
            }
        }

        files.Remove("not-found", out var notFound);
        NotFound = notFound!;
    }

    /// <summary>What a browser is shown where there is nothing; it has no address of its own.</summary>
    public PageFile NotFound { get; }

    public PageFile? Find(string path) => files.GetValueOrDefault(path.Trim('/'));

    private static string UrlOf(string file) => (Path.GetExtension(file), Path.GetFileNameWithoutExtension(file)) switch
    {
        (".html", "form") => "",
        (".html", var page) => page,
        _ => file.Replace(Path.DirectorySeparatorChar, '/'),
    };

    private static PageFile Load(string file)
    {
        var content = File.ReadAllBytes(file);
        var type = new FileExtensionContentTypeProvider().TryGetContentType(file, out var known) ? known : "application/octet-stream";
        var isText = type.StartsWith("text/", StringComparison.Ordinal);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"");
        return new PageFile(content, isText ? type + "; charset=utf-8" : type, tag);
    }
}
