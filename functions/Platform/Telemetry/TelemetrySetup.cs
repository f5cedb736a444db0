using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;

namespace Hotline.Platform.Telemetry;

/// <summary>
/// Traces and logs by OpenTelemetry, in both hosts: to Application Insights where <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> is set, to a
/// collector where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is. Activities are there without either, so that every problem has its trace id.
/// </summary>
internal static class TelemetrySetup
{
    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(FunctionTrace.Source));
        if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 } connection)
        {
            var identity = Identity(builder.Configuration["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"]);
            telemetry.UseAzureMonitorExporter(monitor =>
            {
                (monitor.ConnectionString, monitor.Credential) = (connection, identity);
                // Traces are sampled (OTEL_TRACES_SAMPLER); a line of the log is there for every trace id.
                monitor.EnableTraceBasedLogsSampler = false;
            });
        }

        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            telemetry.UseOtlpExporter();
        }

        return builder;
    }

    /// <param name="authentication">As the Functions host reads it: <c>Authorization=AAD</c>, with <c>ClientId=…</c> for a user-assigned identity.</param>
    /// <returns>Null where the connection string alone is enough.</returns>
    internal static TokenCredential? Identity(string? authentication)
    {
        var parts = (authentication ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var client = parts.FirstOrDefault(part => part.StartsWith("ClientId=", StringComparison.OrdinalIgnoreCase))?["ClientId=".Length..];
        return !parts.Contains("Authorization=AAD", StringComparer.OrdinalIgnoreCase) ? null
            : new ManagedIdentityCredential(client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client));
    }
}
