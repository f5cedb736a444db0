using Hotline.Directory;

namespace Hotline.Routing;

/// <summary>The router for the directory as it is now; it is made anew when the directory changes.</summary>
public sealed class CurrentRouter(CityDirectory directory)
{
    private readonly Lock making = new();
    private volatile Made? made;

    public Router Get()
    {
        var city = directory.Current;
        if (made is { } current && ReferenceEquals(current.City, city))
        {
            return current.Router;
        }

        lock (making)
        {
            if (made is null || !ReferenceEquals(made.City, city))
            {
                made = new Made(city, new Router(city, RoutingRules.None, RoutingModel.RulesOnly));
            }

            return made.Router;
        }
    }

    private sealed record Made(City City, Router Router);
}
