namespace Hotline.Evaluation.Notices;

public enum NoticeState
{
    /// <summary>拟稿: every change voids an approval.</summary>
    Draft,

    /// <summary>签批: a leader approved exactly this content.</summary>
    Approved,

    /// <summary>Its files are being written.</summary>
    Publishing,

    /// <summary>Public and immutable; only a further version can correct it.</summary>
    Published,
}

/// <summary>What the office writes on a notice.</summary>
/// <param name="Number">文号.</param>
/// <param name="Date">City date.</param>
/// <param name="Title">Of the notice.</param>
/// <param name="Remarks">Below the figures; may be empty.</param>
/// <param name="RectifyBy">City date by which the worst units must have put right what is handed over.</param>
/// <param name="Calendar">Version of the working-day calendar that date was computed with.</param>
public sealed record NoticeFields(string Number, DateOnly Date, string Title, string Remarks, DateOnly RectifyBy, string Calendar);

/// <summary>The notice that a version takes the place of.</summary>
public sealed record Superseded(string Number, int Version, string Hash);

/// <summary>A version of a round's notice (通报).</summary>
/// <param name="Round">Its id.</param>
/// <param name="Version">From 1.</param>
/// <param name="State">How far it is.</param>
/// <param name="Fields">What the office wrote.</param>
/// <param name="Snapshot">Version of the round's snapshot it is made from.</param>
/// <param name="Template">Version of the template; 0 is the app's own.</param>
/// <param name="Hash">SHA-256 of the whole: fields, template, snapshot, and the hashes of its outputs.</param>
/// <param name="Supersedes">Null for the first version.</param>
/// <param name="DraftedBy">Id of the staff member.</param>
public sealed record Notice(
    string Round, int Version, NoticeState State, NoticeFields Fields, int Snapshot, int Template, string Hash, Superseded? Supersedes, string DraftedBy)
{
    /// <summary>Ids of all who wrote on this version: none of them may approve it, or two could pass a draft on and approve their own.</summary>
    public IReadOnlyList<string> Drafters { get; init; } = [];

    public string? ApprovedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The published version that took its place.</summary>
    public int? SupersededBy { get; init; }
}
