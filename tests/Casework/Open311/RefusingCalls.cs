using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Hotline.Tests.Casework.Open311;

/// <summary>Errors are lists of code and description, in the format of the call, whatever went wrong.</summary>
[Collection(nameof(Open311City))]
public sealed class RefusingCalls(Open311City city)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, int, string> Gets() => new()
    {
        { "services.{0}?jurisdiction_id=elsewhere.example", 404, "jurisdiction_id" },
        { "services/9999.{0}", 404, "service_code" },
        { "requests.{0}", 403, "api_key" },
        { "requests.{0}?api_key=wrong", 403, "api_key" },
        { "requests.{0}?api_key=" + Open311City.Key + "&status=done", 400, "status: " },
        { "requests.{0}?api_key=" + Open311City.Key + "&start_date=2026-01-01", 400, "start_date: " },
        { "requests.{0}?api_key=" + Open311City.Key + "&start_date=2026-01-01T00:00:00Z&end_date=2026-05-01T00:00:00Z", 400, "90" },
        { "requests.{0}?api_key=" + Open311City.Key + "&service_code=%B3%A7", 400, "query: " },
        { "requests/0123-4567-89AB.{0}", 404, "service_request_id" },
        { "requests/none.{0}", 404, "service_request_id" },
        { "tokens/none.{0}", 404, "token" },
    };

    public static TheoryData<string, string, int, string> Posts() => new()
    {
        { "api_key", "", 403, "api_key" },
        { "api_key", "wrong", 403, "api_key" },
        { "jurisdiction_id", "elsewhere.example", 404, "jurisdiction_id" },
        { "service_code", "", 400, "service_code: " },
        { "service_code", "9999", 404, "service_code" },
        { "description", "", 400, "description: " },
        { "description", new string('停', 4001), 400, "description: " },
        { "phone", "", 400, "phone: " },
        { "phone", "12", 400, "phone: " },
        { "lat", "31.2", 400, "lat: " },
        { "media_url", "http://example.com/a.jpg", 400, "media_url: " },
        { "attribute[type]", "0", 400, "attribute[type]: " },
        { "attribute[uscc]", "123", 400, "attribute[uscc]: " },
        { "attribute[colour]", "red", 400, "attribute: " },
    };

    [Theory]
    [MemberData(nameof(Gets))]
    public async Task That_ask(string path, int status, string says)
    {
        foreach (var format in (string[])["xml", "json"])
        {
            using var answer = await city.Host.Client.GetAsync(new Uri(Open311City.Base + path.Replace("{0}", format, StringComparison.Ordinal), UriKind.Relative), Cancel);
            await IsErrorAsync(answer, format, status, says);
        }
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task That_file(string field, string value, int status, string says)
    {
        foreach (var format in (string[])["xml", "json"])
        {
            using var answer = await city.PostAsync(format, Open311City.Form((field, value)));
            await IsErrorAsync(answer, format, status, says);
        }
    }

    [Fact]
    public async Task Of_another_format_in_XML()
    {
        using var answer = await city.Host.Client.GetAsync(new Uri(Open311City.Base + "services.yaml", UriKind.Relative), Cancel);
        await IsErrorAsync(answer, "xml", 404, "path");
    }

    [Fact]
    public async Task With_another_body_than_a_form()
    {
        using var body = new StringContent("{}", null, "application/json");
        using var answer = await city.Host.Client.PostAsync(new Uri(Open311City.Base + "requests.json", UriKind.Relative), body, Cancel);
        await IsErrorAsync(answer, "json", 415, "application/x-www-form-urlencoded");
    }

    [Fact]
    public async Task With_a_broken_form()
    {
        using var body = new StringContent("--x\r\nbroken", null, "multipart/form-data");
        body.Headers.ContentType!.Parameters.Add(new System.Net.Http.Headers.NameValueHeaderValue("boundary", "x"));
        using var answer = await city.Host.Client.PostAsync(new Uri(Open311City.Base + "requests.xml", UriKind.Relative), body, Cancel);
        await IsErrorAsync(answer, "xml", 400, "form");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=nonsense", "description=%E5%8E%82", 415, "Content-Type: ")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "description=a", 415, "Content-Type: ")]
    [InlineData("multipart/form-data; boundary=b; charset=nonsense", "--b\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\na\r\n--b--", 415, "Content-Type: ")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"description\"\r\nContent-Type: text/plain; charset=nonsense\r\n\r\na\r\n--b--", 415, "Content-Type: ")]
    [InlineData("multipart/form-data", "--b", 400, "form: ")]
    [InlineData("application/x-www-form-urlencoded", "description=%B3%A7%C7%F8", 400, "form: ")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8", "%B3=a", 400, "form: ")]
    [InlineData("application/x-www-form-urlencoded", "description=\u00B3\u00A7", 400, "form: ")]
    [InlineData("application/x-www-form-urlencoded; charset=gbk", "description=%FF%FF", 400, "form: ")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n\u00B3\u00A7\r\n--b--", 400, "form: ")]
    [InlineData("multipart/form-data; boundary=b; charset=gbk", "--b\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n\u00FF\u00FF\r\n--b--", 400, "form: ")]
    public async Task With_what_is_no_text_in_a_charset_it_knows(string type, string bytes, int status, string says)
    {
        using var answer = await city.PostAsync(Encoding.Latin1.GetBytes(bytes), type);
        await IsErrorAsync(answer, "xml", status, says);
    }

    [Fact]
    public async Task With_too_large_a_form()
    {
        using var answer = await city.PostAsync("xml", Open311City.Form(("description", new string('x', 300_000))));
        await IsErrorAsync(answer, "xml", 413, "large");
    }

    private static async Task IsErrorAsync(HttpResponseMessage answer, string format, int status, string says)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True((HttpStatusCode)status == answer.StatusCode, $"{answer.StatusCode} {text}");
        var errors = format == "xml" ? OfXml(await Open311City.XmlAsync(answer)) : OfJson(text);
        Assert.NotEmpty(errors);
        Assert.All(errors, e => Assert.Equal(status, e.Code));
        Assert.Contains(errors, e => e.Description.Contains(says, StringComparison.Ordinal));
    }

    private static List<(int Code, string Description)> OfXml(XDocument body)
    {
        Assert.Equal("errors", body.Root!.Name);
        return [.. body.Root.Elements("error").Select(e => ((int)e.Element("code")!, e.Element("description")!.Value))];
    }

    private static List<(int Code, string Description)> OfJson(string body) =>
        [.. JsonDocument.Parse(body).RootElement.EnumerateArray().Select(e => (e.GetProperty("code").GetInt32(), e.GetProperty("description").GetString()!))];
}
