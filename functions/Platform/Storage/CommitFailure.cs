using Azure;
using Azure.Data.Tables;

namespace Hotline.Platform.Storage;

/// <summary>Why a try to commit came to nothing, as far as the answer tells.</summary>
internal enum CommitFailure
{
    /// <summary>Something could not be read. Nothing was written, and what was known before is no less so.</summary>
    Unread,

    /// <summary>A row taken for new was there: nothing else is in doubt.</summary>
    RowExists,

    /// <summary>Somebody else wrote the tally; the rows were as known.</summary>
    TallyMoved,

    /// <summary>Anything may be so, also that the transaction was committed and only its answer got lost.</summary>
    Unknown,
}

internal static class CommitFailures
{
    /// <param name="exception">What came instead of an answer.</param>
    /// <param name="tally">The place of the tally in the transaction; null if it was not submitted yet.</param>
    /// <returns>Null for what trying again cannot mend.</returns>
    public static CommitFailure? Of(Exception exception, int? tally) => exception switch
    {
        TableTransactionFailedException { Status: 409 or 412, FailedTransactionActionIndex: { } at } when at == tally => CommitFailure.TallyMoved,
        TableTransactionFailedException { Status: 409, FailedTransactionActionIndex: not null } => CommitFailure.RowExists,
        _ when !MayPass(exception, wasSubmitted: tally is not null) => null,
        _ => tally is null ? CommitFailure.Unread : CommitFailure.Unknown,
    };

    private static bool MayPass(Exception exception, bool wasSubmitted) => exception switch
    {
        RequestFailedException e => e.Status is 0 or 404 or 408 or 409 or 412 or 429 or >= 500,
        AggregateException { InnerException: { } inner } => MayPass(inner, wasSubmitted),
        // The SDK's own: an answer cut short, a connection lost, its own time-out, an answer to a transaction that it cannot read.
        IOException or HttpRequestException or OperationCanceledException => true,
        InvalidOperationException => wasSubmitted,
        _ => false,
    };
}
