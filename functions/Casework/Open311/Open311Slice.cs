using Hotline.Casework.Following;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Open311;

internal static class Open311Slice
{
    public static IHostApplicationBuilder AddOpen311(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<Open311Options>()
            .BindConfiguration("Open311")
            .Validate(o => o.AreKeysUsable, "Open311:ApiKeys: names of letters, digits, - and _; each key its own and at least 16 characters.")
            .ValidateOnStart();
        builder.Services
            .AddStorageNames(StorageName.Table(Open311Store.Table))
            .AddSingleton<Open311Clients>()
            .AddSingleton<Open311Store>()
            .AddSingleton<Open311Door>()
            .AddSingleton<FindRequests>()
            .AddSingleton<Projection, ListRequests>();
        return builder;
    }
}
