using Hotline.City.Directory;
using Hotline.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Open311;

public sealed class Open311ServicesHttp(Open311Door door, LiveDirectory directory)
{
    [Function("Open311Services")]
    public async Task<IResult> Services(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/open311/v2/services.{format}")] HttpRequest request, string format, CancellationToken cancel)
    {
        var call = await door.OpenAsync(request, format, cancel);
        return call.Answer("services", directory.Current.Categories.Select(ServiceItem.Of));
    }

    [Function("Open311Definition")]
    public async Task<IResult> Definition(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/open311/v2/services/{code}.{format}")] HttpRequest request,
        string code,
        string format,
        CancellationToken cancel)
    {
        var call = await door.OpenAsync(request, format, cancel);
        return directory.Current.Category(code) is { } category
            ? call.Answer("service_definition", ServiceDefinition.Of(category))
            : Open311Problems.ServiceNotFound.ToResult();
    }
}
