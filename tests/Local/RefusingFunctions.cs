using Hotline.Local;
using Hotline.Local.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Tests.Local;

public sealed class RefusingFunctions
{
    [Theory]
    [InlineData(typeof(Nested))]
    [InlineData(typeof(NotPublic))]
    [InlineData(typeof(OverloadedSample))]
    [InlineData(typeof(TwiceNamedSample))]
    [InlineData(typeof(ValueTaskSample))]
    [InlineData(typeof(NoTriggerSample))]
    public void What_the_real_worker_cannot_run_stops_the_start(Type type) => Assert.Throws<StartException>(() => FindFunctions.In([type]));

    [Fact]
    public void Good_ones_come_in_the_order_of_their_names() => Assert.Equal(
        FindFunctions.In([typeof(HttpSamples)]).Select(f => f.Name).Order(StringComparer.OrdinalIgnoreCase),
        FindFunctions.In([typeof(HttpSamples)]).Select(f => f.Name));

    public sealed class Nested
    {
        [Function("Nested")]
        public static IResult Run([HttpTrigger] HttpRequest request) => Results.Ok();
    }
}

internal sealed class NotPublic
{
    [Function("NotPublic")]
    public static IResult Run([HttpTrigger] HttpRequest request) => Results.Ok();
}

public sealed class OverloadedSample
{
    [Function("Overloaded")]
    public static IResult Run([HttpTrigger] HttpRequest request) => Results.Ok();

    public static int Run(int number) => number;
}

public sealed class TwiceNamedSample
{
    [Function("Same")]
    public static IResult Run([HttpTrigger] HttpRequest request) => Results.Ok();

    [Function("same")]
    public static IResult Walk([HttpTrigger] HttpRequest request) => Results.Ok();
}

public sealed class ValueTaskSample
{
    [Function("ValueTask")]
    public static ValueTask<IResult> Run([HttpTrigger] HttpRequest request) => ValueTask.FromResult(Results.Ok());
}

public sealed class NoTriggerSample
{
    [Function("NoTrigger")]
    public static IResult Run(HttpRequest request) => Results.Ok();
}
