using Hotline.Platform.Identity;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Local.Requests;

/// <summary>
/// The host's keys for functions above the level anonymous, as the header <c>x-functions-key</c> or <c>?code=</c>. Settings:
/// <c>FunctionKeys:Default</c> opens function level, <c>FunctionKeys:Master</c> every level.
/// </summary>
internal sealed class FunctionKeys(IConfiguration settings)
{
    public const string Default = "FunctionKeys:Default";
    public const string Master = "FunctionKeys:Master";

    public bool Opens(HttpRequest request, AuthorizationLevel level) => level switch
    {
        AuthorizationLevel.Anonymous => true,
        AuthorizationLevel.Function or AuthorizationLevel.User => Is(request, Default) || Is(request, Master),
        _ => Is(request, Master),
    };

    private bool Is(HttpRequest request, string setting)
    {
        var given = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault();
        return settings[setting] is { Length: > 0 } key && given is not null && CitySecret.Same(given, key);
    }
}
