using System.Text.Json;
using Azure.Storage.Queues.Models;
using Hotline.Local.Hosting;

namespace Hotline.Local.Queues;

/// <summary>A queue function, ready to be called.</summary>
internal sealed class QueueFunction(Function function, JsonSerializerOptions json, IServiceProvider services)
{
    private readonly FunctionCall call = new(function.Method);
    private readonly QueueArguments arguments = new(function, json);

    public string Name => function.Name;

    /// <param name="message">With its body decoded.</param>
    /// <param name="cancel">The host no longer waits.</param>
    public Task InvokeAsync(QueueMessage message, CancellationToken cancel) => call.InvokeAsync(services, arguments.From(message, cancel));
}
