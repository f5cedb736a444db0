using System.Net.Http.Headers;
using Hotline.City.Datasets;
using Hotline.Local.Issuer;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Contract;

/// <summary>The whole app with the sample city in it, for tests that only ask.</summary>
public sealed class SampleCityHost(AzuriteFixture azurite) : IAsyncLifetime
{
    private TestHost? host;

    internal TestHost Host => host!;

    public HttpClient Client => Host.Client;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(azurite);
        var import = host.Services.GetRequiredService<ImportDataset>();
        foreach (var (dataset, file) in SampleCity.Files())
        {
            Assert.IsType<ImportOutcome.Imported>(await import.RunAsync(dataset, file, null, CancellationToken.None));
        }
    }

    /// <param name="role">A role's name in lower case; one of role unit is of the tax office.</param>
    public AuthenticationHeaderValue Token(string role) =>
        new("Bearer", Host.Issuer.Sign(new SampleStaff(role, role, [role], role == "unit" ? "tax" : null)));

    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
