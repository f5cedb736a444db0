using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Hotline.Tests.Platform.Telemetry;

/// <summary>What the local host writes to the console, by the formatter that writes it there.</summary>
internal sealed class ConsoleLines(IEnumerable<ConsoleFormatter> formatters) : ILoggerProvider, ISupportExternalScope
{
    private readonly ConsoleFormatter formatter = formatters.Single(f => f.Name == ConsoleFormatterNames.Simple);
    private IExternalScopeProvider? scopes;

    public ConcurrentQueue<string> All { get; } = new();

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new Lines(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Lines(ConsoleLines console, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            using var line = new StringWriter();
            console.formatter.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), console.scopes, line);
            console.All.Enqueue(line.ToString());
        }
    }
}
