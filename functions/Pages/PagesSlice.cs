using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Pages;

internal static class PagesSlice
{
    public static IHostApplicationBuilder AddPages(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PageFiles>().AddSingleton<KnownRoutes>();
        return builder;
    }
}
