using Hotline.Local.Issuer;

namespace Hotline.Local.Hosting;

/// <summary>What runs around every HTTP function.</summary>
internal delegate Task AroundFunction(HttpContext http, string function, Func<Task> next);

internal sealed record LocalHostOptions(string Urls, IConfiguration Settings, LocalIssuer Issuer)
{
    /// <summary>Where functions are looked for: the app.</summary>
    public IReadOnlyCollection<Type> FunctionTypes { get; init; } = typeof(HotlineApp).Assembly.GetExportedTypes();

    /// <summary>Replaces what the app registers; runs before it.</summary>
    public Action<WebApplicationBuilder> Configure { get; init; } = _ => { };

    /// <summary>The app's own request pipeline unless set.</summary>
    public AroundFunction? Around { get; init; }
}
