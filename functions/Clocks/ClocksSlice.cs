using Hotline.Directory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Clocks;

internal static class ClocksSlice
{
    public static IHostApplicationBuilder AddClocks(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ClockOptions>().BindConfiguration("Clocks").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Terms>().AddSingleton<IDataset, TermsDataset>();
        return builder;
    }
}
