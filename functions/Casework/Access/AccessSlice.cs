using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Access;

internal static class ConfidentialitySlice
{
    public static IHostApplicationBuilder AddConfidentiality(this IHostApplicationBuilder builder)
    {
        builder.Services.AddStorageNames(StorageName.Table(ReadLog.Table)).AddSingleton<ReadLog>();
        return builder;
    }
}
