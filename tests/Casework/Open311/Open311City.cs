using System.Text.Json;
using System.Xml.Linq;

namespace Hotline.Tests.Casework.Open311;

/// <summary>The whole app with the sample city and two clients of its Open311 door.</summary>
[CollectionDefinition(nameof(Open311City))]
public sealed class Open311City(AzuriteFixture azurite) : IAsyncLifetime, ICollectionFixture<Open311City>
{
    public const string Key = "key-of-the-app-0123456789";
    public const string OtherKey = "key-of-another-0123456789";
    public const string Base = "/api/open311/v2/";

    private TestHost? host;

    internal TestHost Host => host!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(azurite, new TestHostOptions
        {
            Settings = new Dictionary<string, string?>
            {
                ["Open311:JurisdictionId"] = "qinghe.example",
                ["Open311:ApiKeys:app"] = Key,
                ["Open311:ApiKeys:other"] = OtherKey,
            },
        });
        await host.Services.LoadSampleAsync(Cancel);
    }

    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A form without errors, changed as said; an empty value takes the field out.</summary>
    internal static Dictionary<string, string> Form(params (string Name, string Value)[] changes)
    {
        var form = new Dictionary<string, string>
        {
            ["api_key"] = Key,
            ["jurisdiction_id"] = "qinghe.example",
            ["service_code"] = "0101",
            ["description"] = "厂区频繁停电\n本月第三次无通知停电，烘箱里的料全报废。",
            ["phone"] = "199 0000 0001",
            ["last_name"] = "欧阳",
            ["first_name"] = "若兰",
        };
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }

        return form.Where(f => f.Value.Length > 0).ToDictionary();
    }

    internal async Task<HttpResponseMessage> PostAsync(string format, Dictionary<string, string> form, string? idempotencyKey = null)
    {
        using var content = new FormUrlEncodedContent(form);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Base}requests.{format}") { Content = content };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        return await Host.Client.SendAsync(request, Cancel);
    }

    internal async Task<HttpResponseMessage> PostAsync(byte[] form, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Base}requests.xml") { Content = new ByteArrayContent(form) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await Host.Client.SendAsync(request, Cancel);
    }

    /// <summary>Files in XML.</summary>
    /// <returns>The number, once it is registered.</returns>
    internal async Task<string> FileAsync(params (string Name, string Value)[] changes)
    {
        using var answer = await PostAsync("xml", Form(changes));
        var number = (await XmlAsync(answer)).Root!.Element("request")!.Element("service_request_id")!.Value;
        await Host.QueuesEmptyAsync();
        return number;
    }

    internal async Task<XDocument> GetXmlAsync(string path)
    {
        using var answer = await Host.Client.GetAsync(new Uri(Base + path, UriKind.Relative), Cancel);
        return await XmlAsync(answer);
    }

    internal async Task<JsonElement> GetJsonAsync(string path)
    {
        using var answer = await Host.Client.GetAsync(new Uri(Base + path, UriKind.Relative), Cancel);
        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
    }

    internal static async Task<XDocument> XmlAsync(HttpResponseMessage answer)
    {
        Assert.Equal("text/xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", text, StringComparison.Ordinal);
        return XDocument.Parse(text);
    }
}
