using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Local;

public sealed class CallingHttpFunctions(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly List<string> around = [];
    private TestHost host = null!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartAsync(azurite, new TestHostOptions
    {
        Functions = [typeof(HttpSamples)],
        Around = AroundAsync,
        Configure = builder => builder.Services.AddHttpContextAccessor(),
        Settings = new Dictionary<string, string?> { ["FunctionKeys:Default"] = "door", ["FunctionKeys:Master"] = "gate" },
    });

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("GET", "/api/things/word", "word word")]
    [InlineData("GET", "/API/Things/word", "word word")]
    [InlineData("GET", "/api/things/41", "number 42")]
    [InlineData("PUT", "/api/things/41", "number 42")]
    [InlineData("GET", "/api/things/%E5%8E%BF", "rest api/things/县")]
    [InlineData("GET", "/api/things/99999999999", "rest api/things/99999999999")]
    [InlineData("GET", "/api/typed/6f9619ff-8b86-d011-b42d-00cf4fc964ff", "6f9619ff8b86d011b42d00cf4fc964ff ")]
    [InlineData("GET", "/api/typed/6f9619ff-8b86-d011-b42d-00cf4fc964ff/2026-11-22T08:00:00Z", "6f9619ff8b86d011b42d00cf4fc964ff 2026-11-22T08:00:00.0000000+00:00")]
    [InlineData("GET", "/api/ambient", "none")]
    [InlineData("GET", "/api/object", "")]
    [InlineData("PATCH", "/iunnamedroute", "PATCH")]
    [InlineData("POST", "/api/body", "5")]
    [InlineData("DELETE", "/api/things/word", "rest api/things/word")]
    [InlineData("GET", "/", "rest ")]
    public async Task The_first_function_by_name_that_takes_the_request_answers(string method, string path, string expected)
    {
        using var answer = await SendAsync(method, path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("POST", "/api/things/word")]
    [InlineData("GET", "/admin/host/status")]
    [InlineData("GET", "/runtime/webhooks")]
    public async Task What_no_function_takes_is_not_found(string method, string path)
    {
        using var answer = await SendAsync(method, path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(around);
    }

    [Theory]
    [InlineData("/api/key", null, HttpStatusCode.Unauthorized)]
    [InlineData("/api/key", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/api/key", "door", HttpStatusCode.OK)]
    [InlineData("/api/key", "gate", HttpStatusCode.OK)]
    [InlineData("/api/master", "door", HttpStatusCode.Unauthorized)]
    [InlineData("/api/master", "gate", HttpStatusCode.OK)]
    public async Task A_level_above_anonymous_wants_a_key(string path, string? key, HttpStatusCode expected)
    {
        using var byHeader = new HttpRequestMessage(HttpMethod.Get, path);
        byHeader.Headers.Add("x-functions-key", key);

        Assert.Equal(expected, (await host.Client.SendAsync(byHeader)).StatusCode);
        Assert.Equal(expected, (await host.Client.GetAsync($"{path}?code={key}")).StatusCode);
    }

    [Fact]
    public async Task A_result_is_written_outside_the_pipeline()
    {
        using var answer = await SendAsync("GET", "/api/failing");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(["before HFailingResult 200", "after HFailingResult 200"], around);
    }

    [Fact]
    public async Task Every_call_has_an_instance_of_its_own()
    {
        var disposed = HttpSamples.Disposed;

        Assert.Equal("1", await host.Client.GetStringAsync("/api/calls"));
        Assert.Equal("1", await host.Client.GetStringAsync("/api/calls"));
        Assert.True(HttpSamples.Disposed >= disposed + 2);
    }

    private async Task AroundAsync(HttpContext http, string function, Func<Task> next)
    {
        around.Add($"before {function} {http.Response.StatusCode}");
        await next();
        around.Add($"after {function} {http.Response.StatusCode}");
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method == "POST" ? new StringContent("12345") : null;
        return await host.Client.SendAsync(request);
    }
}
