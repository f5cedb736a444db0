using Hotline.Local.Hosting;

namespace Hotline.Local;

/// <summary>The sample city of <c>infra/local/sample</c>, for a first run on empty storage.</summary>
internal static class LoadSample
{
    public static Task IfEmptyAsync(LocalHost host, Action<string> say, CancellationToken cancel) => Task.CompletedTask;
}
