using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Simulator;

/// <summary>Queues that keep <see cref="FastClock"/>'s time: what the app hides for minutes comes back in seconds. The pump's own times, up to ten seconds, are the machine's.</summary>
internal sealed partial class FastQueues : HttpPipelineSynchronousPolicy
{
    private const int Longest = 10;

    /// <summary>Before the request is signed.</summary>
    public static void Add(IServiceCollection services) => services.AddKeyedSingleton<HttpPipelinePolicy>(HttpPipelinePosition.PerCall, new FastQueues());

    public override void OnSendingRequest(HttpMessage message) =>
        message.Request.Uri.Query = Hidden().Replace(message.Request.Uri.Query, match => match.Groups[1].Value + Faster(int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));

    private static string Faster(int seconds) =>
        (seconds <= Longest ? seconds : Math.Max(1, seconds / FastClock.Factor)).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("([?&]visibilitytimeout=)([0-9]+)")]
    private static partial Regex Hidden();
}
