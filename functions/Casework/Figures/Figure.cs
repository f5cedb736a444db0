namespace Hotline.Casework.Figures;

/// <summary>What is counted. Until it is answered anew, a redone ticket is open. Merged, withdrawn and refused tickets count as such and not otherwise.</summary>
public enum Figure
{
    /// <summary>Every ticket once: at its present lead, or at the hotline office.</summary>
    Tickets,

    /// <summary>并单.</summary>
    MergedAway,

    /// <summary>撤回.</summary>
    Withdrawn,

    /// <summary>不予受理.</summary>
    NotAccepted,

    /// <summary>派单: sent to the lead that has it now.</summary>
    Dispatched,

#pragma warning disable CA1720 // 签收: nothing to do with numbers.
    /// <summary>签收.</summary>
    Signed,
#pragma warning restore CA1720

    SignedInTime,

    /// <summary>联系: the first time since the present dispatch.</summary>
    Contacted,

    ContactedInTime,

    /// <summary>未办结.</summary>
    Open,

    /// <summary>按时办结: answered within the term of the latest answer.</summary>
    ClosedOnTime,

    /// <summary>超期办结.</summary>
    ClosedLate,

    /// <summary>退单申请, by the unit that asked.</summary>
    Returned,

    /// <summary>审核退回.</summary>
    SentBack,

    /// <summary>重办.</summary>
    Redone,

    /// <summary>企业申请重办获准.</summary>
    Reopened,

    /// <summary>The latest answer's call-back was valid and says whether the matter is resolved.</summary>
    AskedResolved,

    Resolved,

    /// <summary>The latest answer's call-back was valid and says whether the enterprise is satisfied.</summary>
    AskedSatisfied,

    CallBackSatisfied,

    /// <summary>The latest answer has a valid rating.</summary>
    Rated,

    /// <summary>Of these 基本满意 and better.</summary>
    RatingSatisfied,

    /// <summary>差评: bad-rating cases of all answers.</summary>
    BadRatings,

    /// <summary>Of these verified or settled.</summary>
    CasesFollowedUp,

    /// <summary>协办件: parts of co-units.</summary>
    Parts,

    PartsAnswered,

    PartsInTime,
}
