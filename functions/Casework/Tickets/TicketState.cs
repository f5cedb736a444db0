namespace Hotline.Casework.Tickets;

/// <summary>Where a ticket (工单) stands.</summary>
public enum TicketState
{
    Submitted,
    SupplementRequested,
    NotAccepted,
    PendingDispatch,
    PendingSign,
    InProgress,
    OnHold,
    PendingReview,
    Replied,
    PendingCallBack,
    Redo,
    Closed,
    Merged,
    Withdrawn,
    Archived,
}
