using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Ledger;

/// <summary>One row to write; without an ETag it is new.</summary>
internal sealed record BallotChange(string Key, Ballot Ballot, TableEntity Row, ETag ETag);

/// <summary>What one transaction would write so that a chunk of submissions is counted, given what is known of the shard.</summary>
internal sealed record CommitPlan(IReadOnlyList<BallotChange> Changes, Tally Tally, ETag TallyETag, IReadOnlyList<string> ToRead)
{
    // Azure takes 4 MiB. A row costs its bytes in Base64 and the headers of its part.
    private const int MostBytes = 3_500_000;
    private const int BytesPerPart = 900;

    public bool IsTooBig => Changes.Sum(c => BytesPerPart + (BallotRow.SizeOf(c.Row) * 4 / 3)) > MostBytes;

    /// <summary>Ballots and tally in one transaction: all of it happens or nothing.</summary>
    public IReadOnlyList<TableTransactionAction> ToActions(int shard, int lane) =>
    [
        // Merges, because their cost stays flat as the table grows; the bytes are replaced whole either way.
        .. Changes.Select(change => GroupTransaction.Write(change.Row, change.ETag, TableTransactionActionType.UpdateMerge)),
        GroupTransaction.Write(TallyRow.Of(shard, lane, Tally), TallyETag, TableTransactionActionType.UpdateMerge),
    ];

    public static CommitPlan Of(int shard, IReadOnlyList<Submission> chunk, IReadOnlyDictionary<string, StoredBallot> known, StoredTally stored)
    {
        var tally = stored.Tally.Copy();
        var ballots = new Dictionary<string, Ballot>(StringComparer.Ordinal);
        var toRead = new List<string>();
        foreach (var submission in chunk)
        {
            var before = ballots.GetValueOrDefault(submission.Key) ?? known.GetValueOrDefault(submission.Key)?.Ballot;
            var after = submission.Apply(before ?? Ballot.Empty, tally, stored.IsSealed);
            if (!ReferenceEquals(after, before ?? Ballot.Empty))
            {
                ballots[submission.Key] = after;
            }
            else if (before is null)
            {
                // Refused without having seen the row: an earlier try may stand in it.
                toRead.Add(submission.Key);
            }
        }

        var changes = ballots.Select(b => new BallotChange(
            b.Key, b.Value, BallotRow.Of(shard, b.Key, b.Value), known.GetValueOrDefault(b.Key, StoredBallot.Absent).ETag));
        return new CommitPlan([.. changes], tally, stored.ETag, toRead);
    }
}
