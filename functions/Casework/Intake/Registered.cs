using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.Intake;

/// <summary>登记: how every trace begins.</summary>
internal sealed record Registered(IReadOnlyList<DuplicateHint> Duplicates) : Step
{
    /// <summary>Through which door it came; null for the city's own form.</summary>
    public string? Source { get; init; }

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { Duplicates = Duplicates, Source = Source };

    internal override Words Say(Ticket before, CityDirectory city) => new("registered", "诉求已登记。", "Your message was registered.");
}

/// <summary>Another content came in under the same number; it stands whole in a row of its own, and here for staff.</summary>
internal sealed record TwinCame(string Title, string Body) : Step
{
    internal override string? Internal => $"{Title}\n{Body}";

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket;

    internal override Words Say(Ticket before, CityDirectory city) => new(
        "twin", "收到同一编号的另一份内容，已一并保存。", "Another content came in under the same number; it is kept with the first.");
}
