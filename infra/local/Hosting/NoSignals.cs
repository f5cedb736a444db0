namespace Hotline.Local.Hosting;

/// <summary>Ctrl-C stops storage after the app, so whoever started both listens for it.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
