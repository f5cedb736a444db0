using Hotline.City.Datasets;
using Microsoft.Extensions.Hosting;

namespace Hotline.City;

/// <summary>What the app knows of the city: units, classes, enterprises, catalogue, working time, and what is masked.</summary>
internal static class CityModule
{
    public static IHostApplicationBuilder AddCity(this IHostApplicationBuilder builder) =>
        builder
            .AddDatasets();
}
