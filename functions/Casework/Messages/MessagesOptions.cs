using System.ComponentModel.DataAnnotations;
using Hotline.City.Directory;

namespace Hotline.Casework.Messages;

/// <summary>Who accepts a message (受理).</summary>
public enum AcceptanceMode
{
    /// <summary>It is accepted as it comes in, and dispatched at once when the router is sure.</summary>
    Automatic,

    /// <summary>Every message waits until the hotline office accepts it.</summary>
    Manual,
}

/// <summary>Settings <c>Messages:*</c>: office hours by the city's clock, and the terms in working days where no category gives one.</summary>
public sealed class MessagesOptions
{
    public AcceptanceMode Acceptance { get; set; }

    public TimeOnly OpensAt { get; set; } = new(9, 0);

    public TimeOnly ClosesAt { get; set; } = new(17, 30);

    [Range(1, 60)]
    public int InquiryWorkdays { get; set; } = 1;

    [Range(1, 60)]
    public int ComplaintWorkdays { get; set; } = 5;

    [Range(1, 60)]
    public int AppealWorkdays { get; set; } = 5;

    public int Workdays(TicketType type) => type switch
    {
        TicketType.Inquiry => InquiryWorkdays,
        TicketType.Complaint => ComplaintWorkdays,
        _ => AppealWorkdays,
    };
}
