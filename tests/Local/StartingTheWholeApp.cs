using System.Net;

namespace Hotline.Tests.Local;

public sealed class StartingTheWholeApp(AzuriteFixture azurite)
{
    [Fact]
    public async Task It_answers_an_unknown_address_with_a_problem()
    {
        await using var host = await TestHost.StartAsync(azurite);

        using var answer = await host.Client.GetAsync("/nothing/here");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Addresses_of_the_host_itself_reach_no_function()
    {
        await using var host = await TestHost.StartAsync(azurite);

        using var answer = await host.Client.GetAsync("/admin/functions");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(0, answer.Content.Headers.ContentLength);
    }
}
