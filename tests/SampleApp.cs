using Hotline.Local;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests;

internal static class SampleApp
{
    /// <summary>Loads the sample city by the import that the local host uses.</summary>
    /// <returns>The datasets that were not there yet.</returns>
    public static Task<IReadOnlyList<string>> LoadSampleAsync(this IServiceProvider services, CancellationToken cancel) =>
        ActivatorUtilities.CreateInstance<LoadSample>(services).RunAsync(SampleCity.Folder, cancel);
}
