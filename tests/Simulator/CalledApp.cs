using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Simulator;

/// <summary>An address for the gateway to call that keeps what it gets and answers as the test wants.</summary>
internal sealed class CalledApp : IAsyncDisposable
{
    public const string Right = """{"code":0,"msg":"接收成功"}""";

    private readonly WebApplication app;

    private CalledApp(Func<int, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(async http =>
        {
            var elements = await JsonSerializer.DeserializeAsync<JsonElement[]>(http.Request.Body);
            Pushes.Enqueue((http.Request.Path, [.. elements!.Select(e => e.GetRawText())]));
            await answer(Pushes.Count, http);
        });
    }

    /// <summary>In the order of arrival.</summary>
    public ConcurrentQueue<(string Path, IReadOnlyList<string> Elements)> Pushes { get; } = [];

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IEnumerable<string> Elements(string kind) => Pushes.Where(p => p.Path.EndsWith(kind, StringComparison.Ordinal)).SelectMany(p => p.Elements);

    /// <param name="answer">Gets which push it is, from 1.</param>
    public static async Task<CalledApp> StartAsync(Func<int, HttpContext, Task> answer)
    {
        var called = new CalledApp(answer);
        await called.app.StartAsync();
        return called;
    }

    public static Task<CalledApp> StartAsync() => StartAsync((_, http) => http.Response.WriteAsync(Right));

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
