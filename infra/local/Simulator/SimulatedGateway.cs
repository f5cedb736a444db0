using Hotline.Local.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Hotline.Local.Simulator;

/// <summary>
/// An SMS gateway on this machine that speaks Alibaba Cloud's protocol both ways, so that the app's own sender and webhooks are exercised. It goes on while the app
/// is restarted, and knows what really happened (<see cref="Record"/>).
/// </summary>
internal sealed class SimulatedGateway : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly CancellationTokenSource stop = new();
    private readonly Interruptions interruptions = new();
    private readonly PushToApp inbound;
    private readonly PushToApp status;
    private readonly Carrier carrier;
    private Uri? callbacks;
    private Task pushing = Task.CompletedTask;

    private SimulatedGateway(GatewayOptions options, TimeProvider clock)
    {
        Seed = options.Seed;
        var luck = new Luck(options.Seed);
        inbound = new PushToApp(PushKind.Inbound, options, luck, Record, interruptions, () => callbacks);
        status = new PushToApp(PushKind.Status, options, luck, Record, interruptions, () => callbacks);
        carrier = new Carrier(options, luck, clock, inbound.Queue, status.Queue, text => Phones(text));
        server = Server(options, new AnswerCalls(options, luck, clock, Record, interruptions, carrier.Take));
    }

    public Uri Address => new(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Gets every text that reaches its phone; says whether there is such a phone.</summary>
    public Func<GatewayText, bool> Phones { get; set; } = _ => true;

    public GatewayRecord Record { get; } = new();

    public int Seed { get; }

    public int Restarts => interruptions.Count;

    /// <summary>Texts on their way to phones, and elements that the app has not taken.</summary>
    public int Unfinished => carrier.Unfinished + inbound.Queue.Unfinished + status.Queue.Unfinished;

    public static async Task<SimulatedGateway> StartAsync(GatewayOptions options, TimeProvider clock, CancellationToken cancel)
    {
        var gateway = new SimulatedGateway(options, clock);
        await gateway.server.StartAsync(cancel);
        gateway.pushing = Task.WhenAll(gateway.inbound.RunAsync(gateway.stop.Token), gateway.status.RunAsync(gateway.stop.Token));
        return gateway;
    }

    /// <summary>As the account's owner does in the gateway's console. Nothing is pushed before.</summary>
    /// <param name="app">Where the app listens.</param>
    /// <param name="secret">Segment of its callback addresses.</param>
    public void Connect(Uri app, string secret) => callbacks = new Uri(app, $"api/sms/aliyun/{secret}/");

    /// <summary>A phone sends a text.</summary>
    /// <param name="phone">Eleven digits, or whatever the gateway is to write.</param>
    /// <param name="text">As typed.</param>
    /// <param name="extension">Digits of the text that it answers; null for none.</param>
    /// <returns>The second and the id that the gateway gave it: of two texts the later has the higher id, and no earlier second.</returns>
    public SaidText Say(string phone, string text, string? extension) => carrier.Say(phone, text, extension);

    /// <summary>Drops every connection, as the faults do now and then.</summary>
    public void Restart() => interruptions.Restart();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await pushing;
        await server.StopAsync();
        await server.DisposeAsync();
        inbound.Dispose();
        status.Dispose();
        interruptions.Dispose();
        stop.Dispose();
    }

    private static WebApplication Server(GatewayOptions options, AnswerCalls calls)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Simulator" });
        builder.WebHost.UseKestrelCore().UseUrls(options.Url);
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var app = builder.Build();
        app.Run(calls.InvokeAsync);
        return app;
    }
}
