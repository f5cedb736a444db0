using System.Collections.Concurrent;
using System.Text;
using Hotline.Platform.Http;
using Hotline.Sms.Gateways;
using Hotline.Sms.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Sms.Gateways;

/// <summary>One request that a gateway received whole.</summary>
internal sealed record Received(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public FormBody Form => FormBody.Read(Body)!;
}

/// <summary>What a gateway does with its n-th request, from 1.</summary>
internal delegate Task Answering(HttpContext context, int nth, Received request);

/// <summary>Stands for the gateways, on a port of this machine: it notes all it receives, and answers or misbehaves as told.</summary>
internal sealed class GatewayServer : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Received> received = [];
    private int count;

    private GatewayServer(WebApplication app, Answering answering)
    {
        this.app = app;
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var request = new Received(
                context.Request.Method,
                context.Request.Path,
                context.Request.QueryString.Value ?? "",
                context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                body.ToArray());
            received.Enqueue(request);
            await answering(context, Interlocked.Increment(ref count), request);
        });
    }

    public IReadOnlyList<Received> Received => [.. received];

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<GatewayServer> StartAsync(Answering answering)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = new GatewayServer(builder.Build(), answering);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>The gateway of this name, with all it needs, calling this server.</summary>
    public ISmsSender Sender(string gateway, params (string Name, string Value)[] settings) =>
        Services(gateway, settings.Any(s => s.Name == "Endpoint") ? settings : [("Endpoint", Address.ToString()), .. settings]).GetRequiredKeyedService<ISmsSender>(gateway);

    /// <summary>The gateway's way in.</summary>
    public static ISmsWebhook Webhook(string gateway)
    {
        using var services = Services(gateway, []);
        return services.GetServices<ISmsWebhook>().Single(w => w.Name == gateway);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
    }

    public static ServiceProvider Services(string gateway, (string Name, string Value)[] settings)
    {
        (string, string)[] all =
        [
            ("AccessKeyId", "key-id"), ("AccessKeySecret", "key-secret"), ("SecretId", "secret-id"), ("SecretKey", "secret-key"), ("SdkAppId", "1400006666"),
            ("AccountSid", "AC123"), ("AuthToken", "12345"), ("From", "+15005550006"), ("WebhookSecret", "0123456789abcdef"), ("TimeoutSeconds", "30"),
            ("Templates:answer", "SMS_1"), ("Templates:survey", "SMS_2"),
        ];
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(all.Select(s => KeyValuePair.Create($"Sms:{gateway}:{s.Item1}", (string?)s.Item2)))
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Sms:{gateway}:{s.Name}", (string?)s.Value)))
            .AddInMemoryCollection([KeyValuePair.Create("Messages:PublicUrl", (string?)"https://hotline.example/somewhere")])
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now))
            .AddLogging()
            .AddGateway<Aliyun, AliyunOptions>()
            .AddGateway<Tencent, TencentOptions>()
            .AddGateway<Twilio, TwilioOptions>();
        services.AddOptions<SmsOptions>();
        services.AddOptions<SiteOptions>().BindConfiguration("Messages");
        return services.BuildServiceProvider();
    }

    /// <summary>Texts of one sender and purpose to phones that count up.</summary>
    public static IReadOnlyList<SmsText> Texts(int count, Func<int, TextParameter[]>? parameters = null) =>
    [
        .. Enumerable.Range(0, count).Select(i => new SmsText($"key-{i}", $"+86138{i:00000000}", $"【清河市企业热线】第 {i} 条", "answer")
        {
            Parameters = parameters?.Invoke(i) ?? [new TextParameter("number", "1"), new TextParameter("words", "已答复")],
        }),
    ];

    /// <summary>As the gateway says that it took every text of the request.</summary>
    public static Task AcceptAsync(HttpContext context, Received request)
    {
        context.Response.StatusCode = request.Path == "/" ? 200 : 201;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync((request.Path, request.Headers.ContainsKey("X-TC-Action")) switch
        {
            ("/", false) => """{"Code":"OK","Message":"OK","BizId":"9006197469364984400","RequestId":"F655A8D5-B967-440B-8683-DAD6FF8DE990"}""",
            ("/", true) => JsonBatch.Write(new { Response = new { SendStatusSet = Phones(request).Select(Taken), RequestId = "a0aabda6" } }),
            _ => """{"sid":"SM29f4f980778e4621b72df75ac82f5000","status":"queued","error_code":null,"num_segments":"1"}""",
        });
    }

    public static IEnumerable<string> Phones(Received request)
    {
        using var json = System.Text.Json.JsonDocument.Parse(request.Body);
        return [.. json.RootElement.GetProperty("PhoneNumberSet").EnumerateArray().Select(p => p.GetString()!)];
    }

    public static object Taken(string phone) => new { SerialNo = $"5000:{phone[3..]}", PhoneNumber = phone, Fee = 1, SessionContext = "out", Code = "Ok", Message = "send success", IsoCode = "CN" };
}
