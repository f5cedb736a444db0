using System.Net;

namespace Hotline.Local.Requests;

/// <summary>Local conveniences are not there for other machines.</summary>
internal static class OnlyThisMachine
{
    public static ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var remote = context.HttpContext.Connection.RemoteIpAddress;
        return remote is null || IPAddress.IsLoopback(remote) ? next(context) : ValueTask.FromResult<object?>(Results.NotFound());
    }
}
