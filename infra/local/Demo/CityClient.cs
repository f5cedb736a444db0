using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Hotline.Local.Issuer;

namespace Hotline.Local.Demo;

/// <summary>Everything the demo does to the app, over HTTP: as the gateway, as enterprises, and as staff of the sample city.</summary>
internal sealed class CityClient(Uri address, string smsSecret) : IDisposable
{
    private const int MostPushes = 10;

    private readonly HttpClient http = new() { BaseAddress = address };
    private readonly ConcurrentDictionary<string, string> tokens = new(StringComparer.Ordinal);

    public async Task SignInAsync(string staff, CancellationToken cancel)
    {
        var answer = await ReadAsync<JsonElement>(await http.PostAsync(new Uri($"{LocalIssuerEndpoints.Path}/token/{staff}", UriKind.Relative), null, cancel), cancel);
        tokens[staff] = answer.GetProperty("access_token").GetString()!;
    }

    /// <summary>As the gateway: again until the answer is the right one.</summary>
    /// <param name="batch">JSON.</param>
    /// <param name="called">Gets how long each call took.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task PushAsync(string batch, Action<TimeSpan> called, CancellationToken cancel)
    {
        for (var times = 1; ; times++)
        {
            using var body = new StringContent(batch, Encoding.UTF8, "application/json");
            var start = TimeProvider.System.GetTimestamp();
            using var answer = await http.PostAsync(new Uri($"api/sms/aliyun/{smsSecret}/inbound", UriKind.Relative), body, cancel);
            called(TimeProvider.System.GetElapsedTime(start));
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            if ((int)answer.StatusCode < 500 || times == MostPushes)
            {
                throw await FailureAsync(answer, cancel);
            }

            await Task.Delay(TimeSpan.FromSeconds(times), cancel);
        }
    }

    public async Task<FiledAnswer> FileAsync(object message, CancellationToken cancel) =>
        await ReadAsync<FiledAnswer>(await http.PostAsJsonAsync("api/messages", message, cancel), cancel);

    public async Task<string> GetTextAsync(string staff, string path, CancellationToken cancel)
    {
        using var request = Request(staff, HttpMethod.Get, path, null);
        using var answer = await http.SendAsync(request, cancel);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(cancel) : throw await FailureAsync(answer, cancel);
    }

    public Task<T> GetAsync<T>(string staff, string path, CancellationToken cancel) => SendAsync<T>(staff, HttpMethod.Get, path, null, cancel);

    public Task<T> PostAsync<T>(string staff, string path, object? body, CancellationToken cancel) => SendAsync<T>(staff, HttpMethod.Post, path, body, cancel);

    public Task<T> PutAsync<T>(string staff, string path, object? body, CancellationToken cancel) => SendAsync<T>(staff, HttpMethod.Put, path, body, cancel);

    /// <returns>The answer and its ETag.</returns>
    public async Task<(T Body, string ETag)> GetVersionAsync<T>(string staff, string path, CancellationToken cancel)
    {
        using var request = Request(staff, HttpMethod.Get, path, null);
        var answer = await http.SendAsync(request, cancel);
        var etag = answer.Headers.ETag?.ToString() ?? "";
        return (await ReadAsync<T>(answer, cancel), etag);
    }

    /// <returns>Null when it was stale and may be.</returns>
    public async Task<T?> TryCommandAsync<T>(string staff, string path, object body, string etag, bool mayBeStale, CancellationToken cancel)
    {
        using var request = Request(staff, HttpMethod.Post, path, body);
        request.Headers.IfMatch.ParseAdd(etag);
        var answer = await http.SendAsync(request, cancel);
        if (mayBeStale && answer.StatusCode == HttpStatusCode.Conflict)
        {
            answer.Dispose();
            return default;
        }

        return await ReadAsync<T>(answer, cancel);
    }

    /// <summary>As the enterprise that filed it.</summary>
    public async Task RateAsync(FiledAnswer filed, int level, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/messages/{filed.Number}/rating") { Content = JsonContent.Create(new { level }) };
        request.Headers.Add("Query-Code", filed.QueryCode);
        await ReadAsync<JsonElement>(await http.SendAsync(request, cancel), cancel);
    }

    public void Dispose() => http.Dispose();

    private async Task<T> SendAsync<T>(string staff, HttpMethod method, string path, object? body, CancellationToken cancel)
    {
        using var request = Request(staff, method, path, body);
        return await ReadAsync<T>(await http.SendAsync(request, cancel), cancel);
    }

    private HttpRequestMessage Request(string staff, HttpMethod method, string path, object? body) => new(method, path)
    {
        Content = body is null ? null : JsonContent.Create(body),
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", tokens[staff]) },
    };

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancel)
    {
        using (answer)
        {
            return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<T>(cancel))! : throw await FailureAsync(answer, cancel);
        }
    }

    private static async Task<StartException> FailureAsync(HttpResponseMessage answer, CancellationToken cancel) => new(
        $"{answer.RequestMessage!.Method} {Path(answer.RequestMessage.RequestUri!)}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancel)}");

    /// <summary>Without the gateway's secret.</summary>
    private static string Path(Uri uri) => string.Join('/', uri.AbsolutePath.Split('/').Select((part, i) => i == 4 && uri.AbsolutePath.Contains("/sms/", StringComparison.Ordinal) ? "…" : part));
}
