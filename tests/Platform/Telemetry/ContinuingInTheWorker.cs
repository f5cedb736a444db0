using System.Collections.Immutable;
using System.Diagnostics;
using Hotline.Platform.Telemetry;
using Microsoft.Azure.Functions.Worker;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Hotline.Tests.Platform.Telemetry;

/// <summary>The worker's middleware around one call, with what the Functions host says of its trigger.</summary>
public sealed class ContinuingInTheWorker : IDisposable
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    private readonly TracerProvider telemetry = Sdk.CreateTracerProviderBuilder().AddSource(FunctionTrace.Source).Build();
    private readonly Activity run = new Activity("run of the Functions host") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();

    public void Dispose()
    {
        run.Dispose();
        telemetry.Dispose();
    }

    [Fact]
    public async Task A_queue_function_runs_in_the_senders_trace_and_is_linked_to_the_hosts_run()
    {
        var during = await RunAsync("QueueTrigger", $$"""{"traceparent":"00-{{Trace}}-b7ad6b7169203331-01","id":"a"}""");

        Assert.Equal(("Paint", Trace, "b7ad6b7169203331"), (during.OperationName, during.TraceId.ToString(), during.ParentSpanId.ToString()));
        Assert.Equal(run.TraceId, Assert.Single(during.Links).Context.TraceId);
    }

    [Fact]
    public async Task A_message_that_carries_no_trace_stays_in_the_hosts_run()
    {
        var during = await RunAsync("QueueTrigger", "plain");

        Assert.Equal((run.TraceId, run.SpanId), (during.TraceId, during.ParentSpanId));
        Assert.Empty(during.Links);
    }

    [Fact]
    public async Task Other_functions_run_in_what_the_host_began() => Assert.Same(run, await RunAsync("Query", "{}"));

    private static async Task<Activity> RunAsync(string metadata, string value)
    {
        Activity? during = null;
        await new ContinueMessageTrace().Invoke(new Call(metadata, value), _ =>
        {
            during = Activity.Current;
            return Task.CompletedTask;
        });
        return during!;
    }

    private sealed class Call(string metadata, string value) : FunctionContext
    {
        public override BindingContext BindingContext { get; } = new Binding(new Dictionary<string, object?> { [metadata] = value });

        public override FunctionDefinition FunctionDefinition { get; } = new Definition();

        public override string InvocationId => "1";

        public override string FunctionId => "1";

        public override TraceContext TraceContext => throw new NotSupportedException();

        public override RetryContext RetryContext => throw new NotSupportedException();

        public override IServiceProvider InstanceServices { get; set; } = null!;

        public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

        public override IInvocationFeatures Features => throw new NotSupportedException();
    }

    private sealed class Binding(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class Definition : FunctionDefinition
    {
        public override string Name => "Paint";

        public override string Id => "1";

        public override string PathToAssembly => "";

        public override string EntryPoint => "";

        public override ImmutableArray<FunctionParameter> Parameters => [];

        public override IImmutableDictionary<string, BindingMetadata> InputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;

        public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;
    }
}
