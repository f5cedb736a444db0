using Hotline.Casework.Clocks;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
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

/// <summary>What a decision may look at besides the ticket.</summary>
internal sealed record Deciding(Actor Actor, DateTimeOffset Now, CityDirectory City, Terms Terms)
{
    /// <summary>The city's date.</summary>
    public DateOnly Today => Now.CityDate();
}

internal enum RefusalKind
{
    /// <summary>409: not as the ticket stands.</summary>
    Rule,

    /// <summary>400: what was sent cannot be meant.</summary>
    Invalid,

    /// <summary>410: too late, or done already.</summary>
    Gone,
}

/// <summary>Why not: a stable code, and in both languages what to do. <paramref name="Errors"/> name fields.</summary>
internal sealed record Refusal(RefusalKind Kind, string Code, string En, string Zh, IReadOnlyList<FieldError> Errors)
{
    public static Refusal Rule(string code, string en, string zh) => new(RefusalKind.Rule, code, en, zh, []);

    public static Refusal Gone(string code, string en, string zh) => new(RefusalKind.Gone, code, en, zh, []);

    public static Refusal Field(string path, string message) => Fields([new FieldError(path, message)]);

    public static Refusal Fields(IReadOnlyList<FieldError> errors) => new(RefusalKind.Invalid, "invalid", "", "", errors);
}

/// <summary>The steps to take, or why not.</summary>
internal sealed record Decision(IReadOnlyList<Step> Steps, Refusal? Refusal)
{
    public static Decision Take(params IReadOnlyList<Step> steps) => new(steps, null);

    public static Decision No(Refusal why) => new([], why);
}
