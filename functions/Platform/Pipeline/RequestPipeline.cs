using Azure;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hotline.Platform.Pipeline;

/// <summary>
/// What happens around every HTTP function, in both hosts: headers, access, problems. It acts before <c>next</c> and in its own
/// catch only, because a function's result is executed after all middleware.
/// </summary>
public sealed partial class RequestPipeline(StaffAccess access, ILogger<RequestPipeline> log)
{
    /// <param name="http">The request.</param>
    /// <param name="function">The name in the function's <c>[Function]</c> attribute.</param>
    /// <param name="next">Runs the function.</param>
    public async Task InvokeAsync(HttpContext http, string function, Func<Task> next)
    {
        http.Response.OnStarting(SecurityHeaders.WriteAsync, http.Response);
        if (await TryAsync(http, function, next) is { } problem && !http.Response.HasStarted)
        {
            http.Response.Clear();
            await problem.WriteAsync(http);
        }
    }

    private async Task<Problem?> TryAsync(HttpContext http, string function, Func<Task> next)
    {
        try
        {
            await access.CheckAsync(http, function);
            await next();
            return null;
        }
        catch (ProblemException e)
        {
            return e.Problem;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge ? Problems.TooLarge : Problems.Malformed;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception e) when (IsStorageOutage(e))
        {
            StorageUnavailable(log, function, e);
            return Problems.Unavailable;
        }
#pragma warning disable CA1031 // The last line of defence: logged whole, answered without a stack trace.
        catch (Exception e)
        {
            Unexpected(log, function, e);
            return Problems.Unexpected;
        }
#pragma warning restore CA1031
    }

    /// <summary>No answer at all (status 0), throttled or failing: the SDK has retried already.</summary>
    private static bool IsStorageOutage(Exception e) => e switch
    {
        RequestFailedException { Status: 0 or 429 or >= 500 } => true,
        AggregateException { InnerException: RequestFailedException { Status: 0 or 429 or >= 500 } } => true,
        _ => false,
    };

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Storage did not answer. Function: {Function}")]
    private static partial void StorageUnavailable(ILogger log, string function, Exception e);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "A function failed. Function: {Function}")]
    private static partial void Unexpected(ILogger log, string function, Exception e);
}
