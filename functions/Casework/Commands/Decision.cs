using Hotline.Casework.Clocks;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Commands;

/// <summary>Something a person or a clock wants of a ticket. One file per command: what it needs, when it may be, and what it does.</summary>
internal interface ITicketCommand : IRequestBody
{
    /// <summary>As in <see cref="LifeCycle"/>.</summary>
    static abstract string Name { get; }

    /// <summary>What it names that the directory does not have; looked at before the ticket is read.</summary>
    IEnumerable<FieldError> Unknown(CityDirectory city) => [];

    /// <summary>What follows (pure); party and state are already right.</summary>
    Decision Decide(Ticket ticket, Deciding with);
}

/// <summary>The steps to take, or why not.</summary>
internal sealed record Decision(IReadOnlyList<Step> Steps, Refusal? Refusal)
{
    public static Decision Take(params IReadOnlyList<Step> steps) => new(steps, null);

    public static Decision No(Refusal why) => new([], why);
}
