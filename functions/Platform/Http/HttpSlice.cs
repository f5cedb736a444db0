using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Platform.Http;

internal static class HttpSlice
{
    public static IHostApplicationBuilder AddHttp(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SiteOptions>()
            .BindConfiguration("Messages")
            .Validate(o => o.IsValid, "Messages:PublicUrl must be an address such as https://hotline.example.")
            .ValidateOnStart();
        builder.Services.AddOptions<ProxyOptions>().BindConfiguration("Proxy").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<CallerAddress>();
        return builder;
    }
}
