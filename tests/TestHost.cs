using System.Security.Cryptography;
using Azure.Storage.Queues;
using Hotline.Local.Hosting;
using Hotline.Local.Issuer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Hotline.Tests;

/// <summary>What a test wants different from the app as it is.</summary>
internal sealed record TestHostOptions
{
    /// <summary>The app's clock; the system's unless set.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Settings that overrule the defaults below.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>An account of an earlier host, to start again on its data; a new one unless set.</summary>
    public string? Account { get; init; }

    /// <summary>Where it listens; any free port unless set.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>Functions of the test's own instead of the app's.</summary>
    public IReadOnlyCollection<Type>? Functions { get; init; }

    /// <summary>What goes around HTTP functions instead of the app's pipeline.</summary>
    public AroundFunction? Around { get; init; }

    public Action<WebApplicationBuilder> Configure { get; init; } = _ => { };
}

/// <summary>The whole app in this process on a free port, with a storage account of its own.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    public const string SmsSecret = "sms-secret-of-the-tests-0123456789";
    public const string TwilioToken = "12345";

    private static readonly RsaSecurityKey Key = NewKey();

    private readonly LocalHost host;

    private TestHost(LocalHost host, LocalIssuer issuer, string account)
    {
        (this.host, Issuer, Account) = (host, issuer, account);
        Client = new HttpClient { BaseAddress = host.Address };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => host.Services;

    /// <summary>Signs tokens for staff.</summary>
    public LocalIssuer Issuer { get; }

    /// <summary>The connection string of its storage account.</summary>
    public string Account { get; }

    public static async Task<TestHost> StartAsync(AzuriteFixture azurite, TestHostOptions? options = null)
    {
        options ??= new TestHostOptions();
        var account = options.Account ?? await azurite.NewAccountAsync();
        var issuer = new LocalIssuer(Key, options.Clock);
        var local = new LocalHostOptions(options.Url, Settings(account, options), issuer)
        {
            Around = options.Around,
            Configure = builder =>
            {
                builder.Services.AddSingleton(WakingClock.Of(options.Clock));
                options.Configure(builder);
            },
        };
        local = options.Functions is { } functions ? local with { FunctionTypes = functions } : local;
        return new TestHost(await LocalHost.StartAsync(local, CancellationToken.None), issuer, account);
    }

    /// <summary>Waits until no queue holds a message any more, poison aside.</summary>
    public Task QueuesEmptyAsync()
    {
        var service = Services.GetRequiredService<QueueServiceClient>();
        return Eventually.HoldsAsync(async () => !await AnyMessageAsync(service), () => "The queues did not become empty.");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
    }

    private static async Task<bool> AnyMessageAsync(QueueServiceClient service)
    {
        await foreach (var queue in service.GetQueuesAsync())
        {
            if (!queue.Name.EndsWith("-poison", StringComparison.Ordinal)
                && (await service.GetQueueClient(queue.Name).GetPropertiesAsync()).Value.ApproximateMessagesCount > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static RsaSecurityKey NewKey()
    {
        using var rsa = RSA.Create(2048);
        return new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: true)) { KeyId = "tests" };
    }

    private static IConfigurationRoot Settings(string account, TestHostOptions options) => new ConfigurationBuilder()
        .AddInMemoryCollection(LocalSettings.Defaults)
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = account,
            ["Hotline:Secret"] = "secret-of-the-tests-0123456789-0123456789",
            ["Sms:Aliyun:WebhookSecret"] = SmsSecret,
            ["Sms:Tencent:WebhookSecret"] = SmsSecret,
            ["Sms:Twilio:WebhookSecret"] = SmsSecret,
            ["Sms:Twilio:AuthToken"] = TwilioToken,
            // The rules alone: learning takes seconds for every host, and is tested on its own.
            ["Routing:MostExamples"] = "0",
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:Hotline"] = "None",
            ["AzureFunctionsJobHost:extensions:queues:maxPollingInterval"] = "00:00:00.2",
            ["AzureFunctionsJobHost:extensions:queues:drainTimeout"] = "00:00:05",
        })
        .AddInMemoryCollection(options.Settings)
        .Build();
}
