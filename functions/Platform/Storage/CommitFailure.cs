using Azure;
using Azure.Data.Tables;

namespace Hotline.Evaluation.Ledger;

/// <summary>Why a try to commit came to nothing, as far as the answer tells.</summary>
internal enum CommitFailure
{
    /// <summary>A ballot taken for new was there: nothing else is in doubt.</summary>
    BallotExists,

    /// <summary>Another instance moved the tally, or it was sealed; the ballots were as known.</summary>
    TallyMoved,

    /// <summary>Anything may be so, also that the transaction was committed and only its answer got lost.</summary>
    Unknown,
}

internal static class CommitFailures
{
    /// <returns>Null for what trying again cannot mend.</returns>
    public static CommitFailure? Of(Exception exception, int changes) => exception switch
    {
        TableTransactionFailedException { Status: 409, FailedTransactionActionIndex: not null } => CommitFailure.BallotExists,
        TableTransactionFailedException { Status: 412, FailedTransactionActionIndex: var at } when at == changes => CommitFailure.TallyMoved,
        RequestFailedException { Status: 0 or 404 or 408 or 409 or 412 or 429 or >= 500 } => CommitFailure.Unknown,
        AggregateException { InnerException: { } inner } => Of(inner, changes) is null ? null : CommitFailure.Unknown,
        // The SDK's own: an answer cut short, a connection lost, its own time-out, an answer it cannot read.
        IOException or HttpRequestException or OperationCanceledException or InvalidOperationException => CommitFailure.Unknown,
        _ => null,
    };
}
