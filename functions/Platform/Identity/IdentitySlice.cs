using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Hotline.Platform.Identity;

internal static class IdentitySlice
{
    public static IHostApplicationBuilder AddIdentity(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<IdentityOptions>().BindConfiguration("Identity").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<CitySecretOptions>().BindConfiguration("Hotline").ValidateDataAnnotations().ValidateOnStart();
        // A host that is its own issuer registers its keys before this.
        builder.Services.TryAddSingleton<BaseConfigurationManager>(s => PublishedBy(s.GetRequiredService<IOptions<IdentityOptions>>().Value));
        builder.Services.AddSingleton<StaffTokens>().AddSingleton<StaffAccess>().AddSingleton<CitySecret>();
        return builder;
    }

    /// <summary>The issuer's published metadata and keys, cached and refreshed by the library.</summary>
    private static ConfigurationManager<OpenIdConnectConfiguration> PublishedBy(IdentityOptions options)
    {
        var address = options.MetadataAddress ?? options.Issuer.TrimEnd('/') + "/.well-known/openid-configuration";
        // Plain HTTP only to this machine, for development.
        var isLoopback = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
        return new ConfigurationManager<OpenIdConnectConfiguration>(
            address, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = !isLoopback });
    }
}
