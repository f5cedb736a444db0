using System.Net;
using System.Text.RegularExpressions;
using Hotline.Tests.Contract;

namespace Hotline.Tests.Pages;

public sealed partial class ServingThePages(SampleCityHost city) : IClassFixture<SampleCityHost>
{
    private static readonly string[] Addresses = ["/", "/track", "/rate", "/ballot", "/ranking", "/notices", "/work", "/surveys", "/rounds", "/rectification"];

    public static TheoryData<string> Pages => new(Addresses);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Lets_a_browser_keep_a_page_but_ask_each_time_whether_it_is_still_so(string path)
    {
        using var first = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("text/html; charset=utf-8", first.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        Assert.StartsWith("default-src 'self'", first.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        using var again = await GetAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Serves_whatever_a_page_loads_and_keeps_nothing_that_none_does()
    {
        var found = new HashSet<string>();
        var open = new Queue<string>([.. Addresses, "/no-such-page"]);
        while (open.TryDequeue(out var path))
        {
            using var answer = await GetAsync(path, ("Accept", "text/html"));
            Assert.True(answer.IsSuccessStatusCode || path == "/no-such-page", path);
            var names = Named().Matches(await answer.Content.ReadAsStringAsync()).Select(m => new Uri(new Uri(city.Client.BaseAddress!, path), m.Groups[1].Value).AbsolutePath);
            names.Where(found.Add).ToList().ForEach(open.Enqueue);
        }

        var root = Path.Combine(Repository.Root, "functions/Pages");
        var kept = System.IO.Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".js" or ".css" or ".svg")
            .Select(file => "/" + Path.GetRelativePath(root, file).Replace('\\', '/'));
        Assert.Equal(kept.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/shared/site.css", "text/css; charset=utf-8")]
    [InlineData("/shared/site.js", "text/javascript; charset=utf-8")]
    [InlineData("/shared/icon.svg", "image/svg+xml")]
    public async Task Says_what_a_file_is(string path, string type)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("/form")]
    [InlineData("/track.html")]
    [InlineData("/public/track/track.html")]
    [InlineData("/not-found")]
    [InlineData("/shared")]
    [InlineData("/PageFiles.cs")]
    public async Task Has_one_address_for_a_page_and_none_for_a_folder(string path)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/track/nothing")]
    [InlineData("/api/nothing")]
    public async Task Shows_a_browser_a_page_with_a_way_home_where_there_is_nothing(string path)
    {
        using var answer = await GetAsync(path, ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Contains("页面不存在", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("text/css,*/*;q=0.1")]
    public async Task Tells_a_program_in_JSON_that_there_is_nothing(string accept)
    {
        using var answer = await GetAsync("/nothing", ("Accept", accept));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await city.Client.SendAsync(request);
    }

    /// <summary>What HTML links or a module imports.</summary>
    [GeneratedRegex("""(?:src=|href=|^import .* from )"([^"#]+\.(?:js|css|svg))";?""", RegexOptions.Multiline)]
    private static partial Regex Named();
}
