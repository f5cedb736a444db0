using System.Text;
using System.Text.Json;
using System.Web;
using System.Xml.Linq;

namespace Hotline.Tests.Casework.Open311;

/// <summary>What a GeoReport v2 client does: file by a form, follow by the number, list what it filed.</summary>
[Collection(nameof(Open311City))]
public sealed class FilingAsAStandardClient(Open311City city)
{
    private static readonly string[] RequestFields =
    [
        "service_request_id", "status", "status_notes", "service_name", "service_code", "description", "agency_responsible", "service_notice",
        "requested_datetime", "updated_datetime", "expected_datetime", "address", "address_id", "zipcode", "lat", "long", "media_url",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gets_a_number_and_no_token()
    {
        using var answer = await city.PostAsync("xml", Open311City.Form());
        var body = (await Open311City.XmlAsync(answer)).Root!;
        Assert.Equal("service_requests", body.Name);
        var request = Assert.Single(body.Elements("request"));
        Assert.Equal(["service_request_id", "service_notice", "account_id"], request.Elements().Select(e => e.Name.LocalName));
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", request.Element("service_request_id")!.Value);
        Assert.Matches("查询码 [0-9A-Z]{4}-[0-9A-Z]{4}，承诺 [0-9]{4}-[0-9]{2}-[0-9]{2} 前答复", request.Element("service_notice")!.Value);
        Assert.True(request.Element("account_id")!.IsEmpty);
        using var json = await city.PostAsync("json", Open311City.Form());
        var filed = JsonDocument.Parse(await json.Content.ReadAsStringAsync(Cancel)).RootElement;
        Assert.Equal(["service_request_id", "service_notice", "account_id"], filed[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Null, filed[0].GetProperty("account_id").ValueKind);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=gbk")]
    [InlineData("application/x-www-form-urlencoded; charset=\"GB18030\"")]
    [InlineData("multipart/form-data; boundary=b; charset=gb2312")]
    public async Task May_write_in_the_charset_it_names(string type)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var form = Open311City.Form();
        var text = type.StartsWith('m')
            ? string.Concat(form.Select(f => $"--b\r\nContent-Disposition: form-data; name=\"{f.Key}\"\r\n\r\n{f.Value}\r\n")) + "--b--\r\n"
            : string.Join('&', form.Select(f => $"{f.Key}={HttpUtility.UrlEncode(f.Value, encoding)}"));
        using var answer = await city.PostAsync(encoding.GetBytes(text), type);
        var number = (await Open311City.XmlAsync(answer)).Root!.Element("request")!.Element("service_request_id")!.Value;
        await city.Host.QueuesEmptyAsync();

        Assert.Equal(form["description"], Of(await OneAsync($"requests/{number}.xml?api_key={Open311City.Key}"), "description"));
    }

    [Fact]
    public async Task Follows_it_until_a_unit_has_it()
    {
        var number = await city.FileAsync(("address_string", "城东工业园 8 号"));
        var request = await OneAsync($"requests/{number}.xml?api_key={Open311City.Key}");
        Assert.Equal(RequestFields, request.Elements().Select(e => e.Name.LocalName));
        Assert.Equal((number, "open", "停电与电压质量", "0101"), (Of(request, "service_request_id"), Of(request, "status"), Of(request, "service_name"), Of(request, "service_code")));
        Assert.StartsWith("待签收：", Of(request, "status_notes"), StringComparison.Ordinal);
        Assert.Equal(("城东工业园 8 号", "清河市供电公司"), (Of(request, "address"), Of(request, "agency_responsible")));
        Assert.Equal("厂区频繁停电\n本月第三次无通知停电，烘箱里的料全报废。", Of(request, "description"));
        Assert.All((string[])["requested_datetime", "updated_datetime", "expected_datetime"], name => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$", Of(request, name)));
        var json = Assert.Single((await city.GetJsonAsync($"requests/{number}.json")).EnumerateArray());
        Assert.Equal(RequestFields, json.EnumerateObject().Select(p => p.Name));
        var token = (await city.GetXmlAsync($"tokens/{number}.xml")).Root!.Element("request")!;
        Assert.Equal([("service_request_id", number), ("token", number)], token.Elements().Select(e => (e.Name.LocalName, e.Value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?api_key=" + Open311City.OtherKey)]
    public async Task Tells_others_state_and_dates_only(string query)
    {
        var number = await city.FileAsync(("address_string", "城东工业园 8 号"));
        var request = await OneAsync($"requests/{number}.xml{query}");
        Assert.Equal(("", "", "待签收"), (Of(request, "description"), Of(request, "address"), Of(request, "status_notes")));
    }

    [Fact]
    public async Task Finds_several_by_number_whatever_else_it_asks()
    {
        var (first, second) = (await city.FileAsync(), await city.FileAsync());
        var found = await city.GetXmlAsync($"requests.xml?service_request_id={first},{second},0000-0000-0000&status=closed");
        Assert.Equal([first, second], Numbers(found));
    }

    [Fact]
    public async Task Lists_what_it_filed_latest_first()
    {
        var (first, second) = (await city.FileAsync(), await city.FileAsync(("service_code", "0103")));
        var other = await city.FileAsync(("api_key", Open311City.OtherKey));
        Assert.Equal([second, first], Numbers(await ListAsync("&status=open")).Take(2));
        Assert.DoesNotContain(other, Numbers(await ListAsync("")));
        Assert.Equal([other], Numbers(await city.GetXmlAsync($"requests.xml?api_key={Open311City.OtherKey}")).Take(1));
        Assert.Equal(second, Numbers(await ListAsync("&service_code=0103,0104"))[0]);
        Assert.Empty(Numbers(await ListAsync("&status=closed")));
        Assert.Empty(Numbers(await ListAsync("&start_date=2025-01-01T00:00:00Z&end_date=2025-02-01T00:00:00%2B08:00")));
        Assert.All((await ListAsync("")).Root!.Elements(), r => Assert.Equal("", Of(r, "description")));
    }

    [Fact]
    public async Task Files_once_though_it_sends_twice_under_one_key()
    {
        const string key = "0123456789abcdef";
        using var first = await city.PostAsync("json", Open311City.Form(), key);
        using var again = await city.PostAsync("json", Open311City.Form(), key);
        Assert.Equal(await first.Content.ReadAsStringAsync(Cancel), await again.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task May_send_parts_instead_of_a_form()
    {
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in Open311City.Form(("attribute[disclosure]", "hotlineOnly")))
        {
            parts.Add(new StringContent(value), name);
        }

        using var answer = await city.Host.Client.PostAsync(new Uri(Open311City.Base + "requests.xml", UriKind.Relative), parts, Cancel);
        Assert.NotEmpty(Numbers(await Open311City.XmlAsync(answer)));
    }

    private async Task<XElement> OneAsync(string path) => Assert.Single((await city.GetXmlAsync(path)).Root!.Elements("request"));

    private Task<XDocument> ListAsync(string query) => city.GetXmlAsync($"requests.xml?api_key={Open311City.Key}{query}");

    private static string Of(XElement request, string field) => request.Element(field)!.Value;

    private static List<string> Numbers(XDocument body) => [.. body.Root!.Elements("request").Select(r => r.Element("service_request_id")!.Value)];
}
