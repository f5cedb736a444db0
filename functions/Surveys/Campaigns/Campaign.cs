using System.Globalization;
using System.Text.Json.Serialization;
using Hotline.Sms.Outbox;

namespace Hotline.Surveys.Campaigns;

public enum CampaignState
{
    /// <summary>Defined; nobody gets a text.</summary>
    Draft,

    /// <summary>Begins by itself at its time.</summary>
    Scheduled,

    /// <summary>Its texts go out.</summary>
    Running,

    /// <summary>None goes out until it is resumed.</summary>
    Paused,

    /// <summary>Over; <see cref="Campaign.End"/> says why.</summary>
    Done,

    /// <summary>The office ended it.</summary>
    Cancelled,
}

/// <summary>Why a campaign is over.</summary>
public enum CampaignEnd
{
    /// <summary>Nothing waits to be sent any more.</summary>
    Sent,

    Cancelled,

    /// <summary>Its round takes no more answers.</summary>
    RoundClosed,

    /// <summary>When its time came there was nobody to ask.</summary>
    Nobody,
}

/// <summary>
/// A campaign (短信测评任务): asks respondents about a round by text. Instants are UTC. Whom it asks is frozen when it starts: the n-th of
/// <paramref name="Total"/> is in batch n / <paramref name="PerBatch"/>, and batch b in shard b mod <paramref name="Shards"/> of the outbox.
/// </summary>
/// <param name="Plan">What the office asked for; it never changes.</param>
/// <param name="State">What may happen now.</param>
/// <param name="End">Why it is over; null until then.</param>
/// <param name="Population">The blob with those it asks; null until it starts.</param>
/// <param name="Total">How many it asks.</param>
/// <param name="PerBatch">1–99.</param>
/// <param name="Shards">1–8.</param>
/// <param name="Segments">How many messages all its texts are billed as.</param>
/// <param name="IsFilled">Every text has its row in the outbox.</param>
/// <param name="IsSettled">It is over, and no row waits any more.</param>
/// <param name="Run">Counts up when it starts, resumes and ends: what was under way for an earlier run stops.</param>
/// <param name="MovedAt">When its state last changed.</param>
/// <param name="StartedAt">When it was frozen.</param>
/// <param name="EndedAt">When it was over.</param>
public sealed record Campaign(
    CampaignPlan Plan,
    CampaignState State,
    CampaignEnd? End,
    string? Population,
    int Total,
    int PerBatch,
    int Shards,
    int Segments,
    bool IsFilled,
    bool IsSettled,
    int Run,
    DateTimeOffset MovedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt)
{
    private const int MostShards = 8;
    private const int TextsPerShard = 2000;

    [JsonIgnore]
    public string Id => Plan.Id;

    [JsonIgnore]
    public bool IsOver => State is CampaignState.Done or CampaignState.Cancelled;

    /// <summary>The timer has to look after it.</summary>
    [JsonIgnore]
    public bool IsActive => State is CampaignState.Scheduled or CampaignState.Running or CampaignState.Paused || (IsOver && !IsSettled);

    [JsonIgnore]
    public int Batches => PerBatch == 0 ? 0 : (Total + PerBatch - 1) / PerBatch;

    public static Campaign Draft(CampaignPlan plan, DateTimeOffset now) =>
        new(plan, CampaignState.Draft, null, null, 0, 0, 0, 0, false, false, 0, now, null, null);

    public OutboxShard ShardOf(int batch) => new(Id, batch % Shards);

    /// <summary>The beginning of all rows of a batch.</summary>
    public static string PrefixOf(int batch) => string.Create(CultureInfo.InvariantCulture, $"{batch:00000}.");

    public Campaign Schedule(DateTimeOffset now) => this with { State = CampaignState.Scheduled, MovedAt = now };

    public Campaign Start(string population, int total, int perBatch, int segments, DateTimeOffset now) => this with
    {
        State = CampaignState.Running,
        Population = population,
        Total = total,
        PerBatch = perBatch,
        Shards = Math.Min(MostShards, 1 + (total / TextsPerShard)),
        Segments = segments,
        Run = Run + 1,
        MovedAt = now,
        StartedAt = now,
    };

    public Campaign Pause(DateTimeOffset now) => this with { State = CampaignState.Paused, MovedAt = now };

    public Campaign Resume(DateTimeOffset now) => this with { State = CampaignState.Running, Run = Run + 1, MovedAt = now };

    /// <summary>Over; what still waits is skipped by a run of its own.</summary>
    public Campaign Finish(CampaignEnd end, DateTimeOffset now) => this with
    {
        State = end == CampaignEnd.Cancelled ? CampaignState.Cancelled : CampaignState.Done,
        End = end,
        IsSettled = end is CampaignEnd.Sent or CampaignEnd.Nobody || Population is null,
        Run = Run + 1,
        MovedAt = now,
        EndedAt = now,
    };
}
