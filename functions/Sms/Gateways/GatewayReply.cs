using System.Text.Json;
using Hotline.Sms.Texts;
using Polly;
using Polly.Timeout;

namespace Hotline.Sms.Gateways;

/// <summary>What came back from a gateway.</summary>
/// <param name="Status">Of HTTP; 0 when nothing came.</param>
/// <param name="Json">The answer's object; an empty one when it has none.</param>
/// <param name="Instead">What is known when nothing came; null otherwise.</param>
internal sealed record GatewayReply(int Status, JsonElement Json, SendOutcome? Instead)
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    public static GatewayReply Of(int status, ReadOnlyMemory<byte> body) => new(status, ObjectIn(body), null);

    public static GatewayReply None(SendOutcome outcome) => new(0, Nothing, outcome);

    /// <summary>No connection was made: so nothing was asked.</summary>
    public static bool IsNeverConnected(Exception? e) => e switch
    {
        HttpRequestException http => http.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        // The connect timeout of the sockets handler; the wait for an answer ends in Polly's exception.
        OperationCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };

    private static JsonElement ObjectIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }
}

internal static class GatewayRequests
{
    /// <summary>Sets headers anew: a request may go out more than once.</summary>
    public static void Put(this HttpRequestMessage request, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    /// <summary>Makes a request and throws for no answer.</summary>
    public static async Task<GatewayReply> AskAsync(this HttpClient http, HttpRequestMessage request, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            return GatewayReply.None(new SendOutcome.Refused("cancelled", MayRetry: true));
        }

        try
        {
            using var response = await http.SendAsync(request, cancel);
            return GatewayReply.Of((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancel));
        }
        catch (Exception e) when (GatewayReply.IsNeverConnected(e))
        {
            return GatewayReply.None(new SendOutcome.Refused("notConnected", MayRetry: true));
        }
        catch (TimeoutRejectedException)
        {
            return GatewayReply.None(new SendOutcome.Unknown("timeout"));
        }
        catch (OperationCanceledException)
        {
            return GatewayReply.None(new SendOutcome.Unknown("cancelled"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidOperationException or ExecutionRejectedException)
        {
            return GatewayReply.None(new SendOutcome.Unknown("connectionLost"));
        }
    }
}
