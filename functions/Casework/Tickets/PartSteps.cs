using Hotline.City.Directory;

namespace Hotline.Casework.Tickets;

/// <summary>协办签收.</summary>
internal sealed record PartSigned(string Unit) : Step
{
    internal override bool IsPublic => false;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket.WithPart(Unit, p => p with { SignedAt = at });

    internal override Words Say(Ticket before, CityDirectory city) =>
        new("partSigned", $"{city.NameOf(Unit)}（协办）已签收。", $"{city.NameOf(Unit)} has signed for its part.");
}

/// <summary>协办意见, for the lead and the hotline office. A later one takes its place.</summary>
internal sealed record PartAnswered(string Unit, Outcome Outcome, string Text) : Step
{
    internal override bool IsPublic => false;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) =>
        ticket.WithPart(Unit, p => p with { SignedAt = p.SignedAt ?? at, AnsweredAt = at, Outcome = Outcome });

    internal override Words Say(Ticket before, CityDirectory city) => before.Parts.First(p => p.Unit == Unit).AnsweredAt is null
        ? new("partAnswered", $"{city.NameOf(Unit)}（协办）已提交办理意见。", $"{city.NameOf(Unit)} has answered its part.")
        : new("partAnswered", $"{city.NameOf(Unit)}（协办）已更新办理意见。", $"{city.NameOf(Unit)} has changed the answer to its part.");
}

/// <summary>A unit to add; <paramref name="Workdays"/> is its own term, null for the lead's.</summary>
internal sealed record CoUnit(string Unit, int? Workdays = null);

/// <summary>加派.</summary>
internal sealed record CoUnitsAdded(IReadOnlyList<CoUnit> Units, string? Note) : Step
{
    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with
    {
        Dispatch = ticket.Dispatch! with { Co = [.. ticket.Dispatch.Co, .. Units.Select(u => u.Unit)] },
        Parts = [.. ticket.Parts, .. Units.Select(u => new Part(u.Unit, at, u.Workdays))],
    };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var units = string.Join('、', Units.Select(u => city.NameOf(u.Unit)));
        return new("coUnitsAdded", $"已加派{units}协办。", $"Joined by {units}.");
    }
}
