using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Access;

internal static class AccessSlice
{
    public static IHostApplicationBuilder AddAccess(this IHostApplicationBuilder builder)
    {
        builder.Services.AddStorageNames(StorageName.Table(ReadLog.Table)).AddSingleton<ReadLog>().AddSingleton<ReadTicket>();
        return builder;
    }
}
