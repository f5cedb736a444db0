using System.Collections.Concurrent;
using System.Text.Json;
using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Hotline.Platform.Http;
using Hotline.Surveys.Campaigns;

namespace Hotline.Tests.Surveys.Sending;

/// <summary>The steps that were put into the queue of campaigns: the test hands them out by its own clock, as often as it likes.</summary>
internal sealed class StepQueue : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<CampaignStep> sent = [];

    /// <returns>Those sent since the last call.</returns>
    public IReadOnlyList<CampaignStep> Take()
    {
        var steps = new List<CampaignStep>();
        while (sent.TryDequeue(out var step))
        {
            steps.Add(step);
        }

        return steps;
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (message.Request.Method == RequestMethod.Post && message.Request.Uri.Path.EndsWith($"/{CampaignSteps.Queue}/messages", StringComparison.Ordinal) && !message.Response.IsError)
        {
            using var body = new MemoryStream();
            await message.Request.Content!.WriteToAsync(body, CancellationToken.None);
            body.Position = 0;
            var text = XDocument.Load(body).Descendants("MessageText").Single().Value;
            sent.Enqueue(JsonSerializer.Deserialize<CampaignStep>(Convert.FromBase64String(text), Json.Stored)!);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
}
