using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Identity;

internal static class IdentitySlice
{
    public static IHostApplicationBuilder AddIdentity(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<IdentityOptions>().BindConfiguration("Identity").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<CitySecretOptions>().BindConfiguration("Hotline").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<StaffTokens>().AddSingleton<StaffAccess>().AddSingleton<CitySecret>();
        return builder;
    }
}
