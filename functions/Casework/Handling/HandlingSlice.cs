using Hotline.Casework.Following;
using Hotline.City.Datasets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Handling;

internal static class HandlingSlice
{
    public static IHostApplicationBuilder AddHandling(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<IDataset, TemplatesDataset>()
            .AddSingleton<Projection, KeepExamples>();
        return builder;
    }
}
