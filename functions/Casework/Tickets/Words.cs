using System.Text.Json;

namespace Hotline.Casework.Tickets;

/// <summary>Something said to people in both languages, under a key that programs may rely on.</summary>
public sealed record Words(string Key, string Zh, string En)
{
    /// <summary>Accepted, but the queue has not got to it yet.</summary>
    public static Words Registering { get; } = new("registering", "已受理登记中", "Accepted, being registered");

    public static Words Of(TicketState state) => state switch
    {
        TicketState.Submitted => Say(state, "待受理", "Waiting for acceptance"),
        TicketState.SupplementRequested => Say(state, "待补充", "More information needed"),
        TicketState.NotAccepted => Say(state, "不予受理", "Not accepted"),
        TicketState.PendingDispatch => Say(state, "待派单", "Waiting for dispatch"),
        TicketState.PendingSign => Say(state, "待签收", "Dispatched, waiting for the unit to sign"),
        TicketState.InProgress => Say(state, "办理中", "In progress"),
        TicketState.OnHold => Say(state, "挂账", "On hold"),
        TicketState.PendingReview => Say(state, "待审核", "Answer under review"),
        TicketState.Replied => Say(state, "已答复待评价", "Answered, waiting for your rating"),
        TicketState.PendingCallBack => Say(state, "待回访", "Waiting for a call back"),
        TicketState.Redo => Say(state, "重办中", "Being redone"),
        TicketState.Closed => Say(state, "已办结", "Closed"),
        TicketState.Merged => Say(state, "已并单", "Merged"),
        TicketState.Withdrawn => Say(state, "已撤回", "Withdrawn"),
        _ => Say(state, "已归档", "Archived"),
    };

    private static Words Say(TicketState state, string zh, string en) => new(JsonNamingPolicy.CamelCase.ConvertName(state.ToString()), zh, en);
}
