using Microsoft.Extensions.Options;

namespace Hotline.Sms.Gateways;

/// <summary>
/// Innermost of a gateway's handlers. It signs here, because a repeated request needs a new nonce and time, and reads the whole answer here,
/// because the wait for it must end in time too.
/// </summary>
internal sealed class GatewayHandler<TGateway, TOptions>(IOptions<TOptions> options, TimeProvider clock) : DelegatingHandler
    where TGateway : IHttpGateway<TOptions>
    where TOptions : GatewayOptions
{
    /// <summary>In bytes. Answers have some hundred for each text.</summary>
    private const int LongestAnswer = 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        TGateway.Sign(request, body, options.Value, clock.GetUtcNow());
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
