using System.ComponentModel.DataAnnotations;

namespace Hotline.Evaluation.Rounds;

/// <summary>Settings <c>Evaluation:*</c>.</summary>
public sealed class EvaluationOptions
{
    /// <summary>
    /// Shards of a round opened from now on. Each takes up to 2,000 ballots a second in Azure, and an account 20,000; but the fewer there are,
    /// the more answers of a trickle share a transaction. Two are plenty for a city.
    /// </summary>
    [Range(1, 64)]
    public int Shards { get; set; } = 2;

    /// <summary>Ballots kept in memory per shard, so that a repeated answer costs no read; about half a KiB each.</summary>
    [Range(100, 1_000_000)]
    public int RecentBallots { get; set; } = 20_000;

    /// <summary>Working days that units may object in when the office names no date.</summary>
    [Range(1, 60)]
    public int ObjectionWorkDays { get; set; } = 5;

    /// <summary>How long a commit is tried before its callers are told; a queue message then comes again.</summary>
    [Range(1, 120)]
    public int CommitDeadlineSeconds { get; set; } = 20;
}
