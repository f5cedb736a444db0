using System.Security.Cryptography;

namespace Hotline.Local.Simulator;

/// <summary>A simulated gateway beside a local host, and the settings that make the app use it.</summary>
internal sealed class LocalSimulation : IAsyncDisposable
{
    private const string KeyId = "simulated";

    private readonly string keySecret = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private SimulatedGateway? gateway;

    private LocalSimulation()
    {
    }

    public SimulatedGateway Gateway => gateway!;

    /// <param name="site">Where the app will listen.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="seed">Of all chance.</param>
    /// <param name="cancel">Ends the start.</param>
    public static async Task<LocalSimulation> StartAsync(string site, Faults faults, int seed, CancellationToken cancel)
    {
        var simulation = new LocalSimulation();
        var account = new GatewayAccount(KeyId, simulation.keySecret) { Templates = SurveyTemplates.Approved(site) };
        var options = new GatewayOptions(account, faults, seed) { Minute = TimeSpan.FromMilliseconds(200) };
        simulation.gateway = await SimulatedGateway.StartAsync(options, TimeProvider.System, cancel);
        return simulation;
    }

    /// <summary>Before the app starts: simulated phones are asked at any hour and more than once a day, and the gateway takes soon what it refused.</summary>
    public void Configure(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(SurveyTemplates.Settings);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Sms:Gateway"] = "aliyun",
            ["Sms:Aliyun:Endpoint"] = Gateway.Address.ToString(),
            ["Sms:Aliyun:AccessKeyId"] = KeyId,
            ["Sms:Aliyun:AccessKeySecret"] = keySecret,
            ["Sms:OpensAt"] = "00:00:00",
            ["Sms:ClosesAt"] = "23:59:59",
            ["Sms:MostPerPhoneAndDay"] = "20",
            ["Sms:RetrySeconds"] = "2",
        });
        builder.Services.AddSingleton(Gateway);
    }

    /// <summary>Once the app listens.</summary>
    public void Connect(Hosting.LocalHost app) =>
        Gateway.Connect(app.Address, app.Services.GetRequiredService<IConfiguration>()["Sms:Aliyun:WebhookSecret"]!);

    /// <summary>Everybody answers, in their own name: what a text says it asks about is what they answer.</summary>
    /// <param name="say">Gets a line for each text that somebody sends.</param>
    public void AnswerEverybody(Action<string> say)
    {
        var read = new ReadText(name => new RatedUnit(name, name));
        var crowd = new Crowd(Gateway, new Luck(Gateway.Seed), phone => new Voter(phone, phone, ""), read, TimeSpan.FromSeconds(20))
        {
            Hear = said => say($"{said.Voter.Phone} ({said.Personality.Name}): {said.Saying.Text.ReplaceLineEndings(" ")}"),
        };
        Gateway.Phones = crowd.Receive;
    }

    public ValueTask DisposeAsync() => gateway?.DisposeAsync() ?? ValueTask.CompletedTask;
}
