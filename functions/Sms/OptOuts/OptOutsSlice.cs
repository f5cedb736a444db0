using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Sms.OptOuts;

internal static class OptOutsSlice
{
    public static IHostApplicationBuilder AddOptOuts(this IHostApplicationBuilder builder)
    {
        builder.Services.AddStorageNames(StorageName.Table(OptOutRow.Table)).AddSingleton<OptOutStore>();
        return builder;
    }
}
