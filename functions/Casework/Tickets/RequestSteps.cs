using Hotline.City.Directory;

namespace Hotline.Casework.Tickets;

/// <summary>A return, extension, hold or objection by a unit, or a reopen request by the enterprise. <paramref name="Note"/> is for staff, except the enterprise's own.</summary>
internal sealed record RequestMade(TicketRequest Request, string? Note) : Step
{
    /// <summary>With a hold: what the enterprise is told once it is approved.</summary>
    public string? StagedReply { get; init; }

    internal override bool IsPublic => Request.Kind == RequestKind.Reopen;

    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket.With(Request) with { Draft = StagedReply ?? ticket.Draft };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var unit = Request.Unit is { } id ? city.NameOf(id) : "";
        return Request.Kind switch
        {
            RequestKind.Return => new("returnRequested", $"{unit}申请退单：{Reason.Zh}。", $"{unit} asks to return the ticket: {Reason.En}."),
            RequestKind.Extension => new("extensionRequested", $"{unit}申请延期至 {Until}。", $"{unit} asks for time until {Until}."),
            RequestKind.Hold => new("holdRequested", $"{unit}申请挂账，下次答复 {Until}。", $"{unit} asks for a hold, next reply {Until}."),
            RequestKind.Reopen => new("reopenRequested", "企业申请重办。", "The enterprise asks to reopen it."),
            _ => new("objectionMade", $"{unit}对评价提出异议。", $"{unit} objects to the rating."),
        };
    }

    private ReasonCode Reason => ReasonCodes.Returns.Find(Request.Reason ?? "");

    private string Until => Request.Until is { } date ? TicketWords.Date(date) : "";
}

/// <summary>A request approved or rejected; what follows from an approval is a step of its own.</summary>
internal sealed record RequestDecided(int No, RequestState State, string? Note) : Step
{
    internal override bool IsPublic => false;

    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) =>
        ticket.With(ticket.Requests.Single(r => r.No == No) with { State = State, DecidedAt = at });

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var (zh, en) = Name(before.Requests.Single(r => r.No == No).Kind);
        return State == RequestState.Approved
            ? new Words("requestApproved", $"同意{zh}。", $"The {en} was approved.")
            : new Words("requestRejected", $"不同意{zh}。", $"The {en} was rejected.");
    }

    private static (string Zh, string En) Name(RequestKind kind) => kind switch
    {
        RequestKind.Return => ("退单", "return"),
        RequestKind.Extension => ("延期", "extension"),
        RequestKind.Hold => ("挂账", "hold"),
        RequestKind.Reopen => ("重办申请", "reopening"),
        _ => ("评价异议", "objection"),
    };
}
