using Hotline.Platform.Identity;

namespace Hotline.Casework.Tickets;

/// <summary>In which capacity somebody acts on a ticket: the columns of the authorisation matrix.</summary>
internal enum Party
{
    /// <summary>热线办.</summary>
    HotlineOffice,

    /// <summary>优化办: decides objections.</summary>
    EvaluationOffice,

    /// <summary>The hotline office's staff who review answers and call enterprises back: nobody of a handling unit.</summary>
    CallBackDesk,

    /// <summary>牵头单位.</summary>
    Lead,

    /// <summary>责任(协办)单位.</summary>
    Co,

    /// <summary>分管领导.</summary>
    Leader,

    /// <summary>Who holds the number and its code.</summary>
    Enterprise,

    /// <summary>Timers and what follows from other tickets.</summary>
    Clockwork,
}

/// <summary>Who acts. <paramref name="Staff"/> is null for the enterprise and for clockwork; <paramref name="Self"/> is that one.</summary>
internal sealed record Actor(Staff? Staff, Party? Self)
{
    public static readonly Actor Enterprise = new(null, Party.Enterprise);
    public static readonly Actor Clockwork = new(null, Party.Clockwork);

    /// <summary>For the trace: a staff id, or null.</summary>
    public string? Id => Staff?.Id;

    public string? Unit => Staff is { } staff && staff.Is(StaffRole.Unit) ? staff.UnitId : null;

    public static Actor Of(Staff staff) => new(staff, null);

    public bool Is(Party party, Ticket ticket) => party switch
    {
        Party.HotlineOffice => Staff?.Is(StaffRole.Dispatcher, StaffRole.Office) == true,
        Party.EvaluationOffice => Staff?.Is(StaffRole.Office) == true,
        Party.CallBackDesk => Is(Party.HotlineOffice, ticket) && (Staff!.UnitId is not { } unit || ticket.Dispatch?.Concerns(unit) != true),
        Party.Lead => Unit is { } unit && ticket.Lead == unit,
        Party.Co => Unit is { } unit && ticket.Lead != unit && ticket.Dispatch?.Concerns(unit) == true,
        Party.Leader => Staff?.Is(StaffRole.Leader) == true,
        _ => Self == party,
    };
}
