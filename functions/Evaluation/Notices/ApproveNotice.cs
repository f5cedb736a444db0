using Hotline.Platform.Identity;

namespace Hotline.Evaluation.Notices;

public enum ApproveOutcome
{
    Approved,

    /// <summary>There is no draft.</summary>
    NoDraft,

    /// <summary>The hash is not the draft's: it was made anew since.</summary>
    OtherContent,

    /// <summary>Whoever wrote it cannot approve it.</summary>
    OwnDraft,
}

/// <summary>A leader approves exactly the content whose hash they name.</summary>
public sealed class ApproveNotice(NoticeStore notices, TimeProvider clock)
{
    public async Task<ApproveOutcome> RunAsync(string round, string hash, Staff by, CancellationToken cancel)
    {
        while ((await notices.ReadAsync(round, cancel)).LastOrDefault() is { Notice: { State: NoticeState.Draft or NoticeState.Approved } draft } stored)
        {
            if (!string.Equals(draft.Hash, hash, StringComparison.OrdinalIgnoreCase))
            {
                return ApproveOutcome.OtherContent;
            }

            if (draft.DraftedBy == by.Id || draft.Drafters.Contains(by.Id))
            {
                return ApproveOutcome.OwnDraft;
            }

            if (draft.State == NoticeState.Approved
                || await notices.TryWriteAsync(draft with { State = NoticeState.Approved, ApprovedBy = by.Id, ApprovedAt = clock.GetUtcNow() }, stored.ETag, cancel))
            {
                return ApproveOutcome.Approved;
            }
        }

        return ApproveOutcome.NoDraft;
    }
}
