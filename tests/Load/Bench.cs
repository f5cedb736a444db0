using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Local.Emulator;
using Hotline.Local.Hosting;
using Hotline.Local.Issuer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Load;

/// <summary>One Azurite with one account for everything that is compared, and hosts of the app on it.</summary>
internal sealed class Bench(Azurite? azurite, string folder, string storage) : IAsyncDisposable
{
    public const int Respondents = 20_000;

    /// <summary>The one entry of the catalogue.</summary>
    public const string Category = "1999";

    public const string SmsSecret = "sms-secret-of-the-benchmarks-0123456789";

    private const string Account = "load";

    private readonly LocalIssuer issuer = LocalIssuer.LoadOrCreate(folder, TimeProvider.System);

    public string Storage => storage;

    /// <summary>Of who may see results before they are published.</summary>
    public string AuditorToken => issuer.Sign(SampleStaff.All.First(staff => staff.Roles.Contains("auditor")));

    /// <summary>Sees no counter: for baselines, filling and looking.</summary>
    public TableServiceClient Tables { get; } = new(storage, new TableClientOptions { Retry = { MaxRetries = 0 } });

    public QueueServiceClient Queues { get; } =
        new(storage, new QueueClientOptions(QueueClientOptions.ServiceVersion.V2026_06_06) { MessageEncoding = QueueMessageEncoding.Base64 });

    public OperationCounter Counter => field ??= new OperationCounter(Tables.Uri, Queues.Uri);

    public static async Task<Bench> StartAsync()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("hotline-load-").FullName;
        var azurite = await Azurite.StartAsync(folder, [Account], Console.Error.WriteLine, CancellationToken.None);
        return new Bench(azurite, folder, azurite.ConnectionString(Account));
    }

    /// <summary>On the storage of another process.</summary>
    public static Bench On(string storage) => new(null, System.IO.Directory.CreateTempSubdirectory("hotline-load-").FullName, storage);

    /// <param name="functions">The trigger classes it runs.</param>
    public async Task<LocalHost> HostAsync(params Type[] functions)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(LocalSettings.Defaults).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = Storage,
            ["Hotline:Secret"] = new string('s', 48),
            ["Sms:Aliyun:WebhookSecret"] = SmsSecret,
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:Hotline"] = "Warning",
        }).AddEnvironmentVariables().Build();
        return await LocalHost.StartAsync(
            new LocalHostOptions("http://127.0.0.1:0", settings, issuer)
            {
                FunctionTypes = functions,
                // The city is there before the pump starts, as it is when it was imported: without it every sender is a stranger.
                Configure = builder => builder.Services.AddKeyedSingleton<HttpPipelinePolicy>(HttpPipelinePosition.PerRetry, Counter).AddHostedService<LoadCity>(),
            },
            CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await (azurite?.DisposeAsync() ?? ValueTask.CompletedTask);
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private sealed class LoadCity(LiveDirectory directory) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            directory.Current = City;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>As many units as a city has, and more respondents.</summary>
    private static CityDirectory City { get; } = new(
        [new UnitClass("bureau", "职能部门")],
        [.. Enumerable.Range(0, 130).Select(i => new Unit($"u{i}", $"第{i}局", $"第{i}局", "bureau", [], []))],
        [new Category(Category, "其他", "", TicketType.Appeal, "u0", [], [], 5, DayKind.Workdays)],
        [.. Enumerable.Range(0, Respondents).Select(i => new Respondent(Id(i), $"企业{i}", "联系人", $"+86{Phone(i)}", "u0", "制造", "small", RespondentGroup.All[i % 4]))]);

    public static string Id(int respondent) => string.Create(CultureInfo.InvariantCulture, $"firm{respondent:000000}");

    public static string Phone(int respondent) => (19900000000 + respondent).ToString(CultureInfo.InvariantCulture);
}
