using Hotline.Local.Hosting;
using Hotline.Platform.Identity;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Tests.Architecture;

public sealed class TheFunctions
{
    private static readonly IReadOnlyList<Function> All = FindFunctions.In(typeof(HotlineApp).Assembly.GetTypes());

    private static IEnumerable<Function> Http => All.Where(f => f.Trigger is HttpTriggerAttribute);

    [Fact]
    public void Each_say_who_may_call_them() => Assert.Empty(Http.Where(f => AccessRules.For(f.Name) is null).Select(f => f.Name));

    [Fact]
    public void Leave_access_to_the_apps_own_rules() =>
        Assert.All(Http, f => Assert.Equal(AuthorizationLevel.Anonymous, ((HttpTriggerAttribute)f.Trigger).AuthLevel));

    [Fact]
    public void Lie_under_api_but_for_the_catch_all_which_is_tried_last()
    {
        var routes = Http.Select(f => (f.Name, ((HttpTriggerAttribute)f.Trigger).Route)).ToList();

        Assert.Equal("ZPages", routes[^1].Name);
        Assert.All(routes.SkipLast(1), r => Assert.StartsWith("api/", r.Route, StringComparison.Ordinal));
    }

    [Fact]
    public void Name_their_methods() =>
        Assert.All(Http, f => Assert.NotEmpty(((HttpTriggerAttribute)f.Trigger).Methods ?? []));

    [Fact]
    public void Answer_HTTP_with_results() =>
        Assert.All(Http, f => Assert.Contains("IResult", f.Method.ReturnType.ToString(), StringComparison.Ordinal));
}
