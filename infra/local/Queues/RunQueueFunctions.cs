using System.Text.Json;
using Azure.Storage.Queues;
using Hotline.Local.Hosting;
using Hotline.Platform.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Hotline.Local.Queues;

/// <summary>Runs every queue function's pump from start to stop.</summary>
/// <param name="functions">Those with a queue trigger are run.</param>
/// <param name="host">host.json.</param>
/// <param name="queues">Bodies as they are on the wire: the pump decodes them itself, so that one bad body does not spoil a batch.</param>
/// <param name="services">What functions are injected with.</param>
/// <param name="json">How records are read from messages.</param>
internal sealed class RunQueueFunctions(
    IEnumerable<Function> functions,
    HostJson host,
    [FromKeyedServices(AppQueues.Verbatim)] QueueServiceClient queues,
    IServiceProvider services,
    IOptions<JsonSerializerOptions> json) : IHostedService
{
    private readonly ILogger log = services.GetRequiredService<ILogger<QueuePump>>();
    private readonly List<QueuePump> pumps = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var function in functions.Where(f => f.Trigger is QueueTriggerAttribute))
        {
            var trigger = (QueueTriggerAttribute)function.Trigger;
            var queue = new WorkQueue(queues, trigger.QueueName, host.Queues);
            var run = new RunMessage(new QueueFunction(function, json.Value, services), queue, host.Queues, log);
            var pump = new QueuePump(queue, host.Queues, run, log);
            pumps.Add(pump);
            pump.Start();
        }

        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(pumps.Select(pump => pump.StopAsync()));
        pumps.ForEach(pump => pump.Dispose());
        pumps.Clear();
    }
}
