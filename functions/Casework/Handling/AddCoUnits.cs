using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>加派: more co-units, each with a part of its own, while the lead is at it.</summary>
/// <param name="Units">Not the lead, none twice, at most <see cref="DispatchTicket.MostUnits"/> co-units in all.</param>
/// <param name="Note">For staff only.</param>
internal sealed record AddCoUnits(IReadOnlyList<CoUnit> Units, string? Note = null) : ITicketCommand
{
    private const int LongestTerm = 60;

    public static string Name => "add-co-units";

    public IEnumerable<FieldError> Check()
    {
        FieldError?[] errors =
        [
            Units.Count is < 1 or > DispatchTicket.MostUnits ? new FieldError("units", $"1 至 {DispatchTicket.MostUnits} 个 / 1 to {DispatchTicket.MostUnits}") : null,
            Units.DistinctBy(u => u.Unit, StringComparer.Ordinal).Count() < Units.Count ? new FieldError("units", "有重复的单位 / holds a unit twice") : null,
            .. Units.Index().Where(u => u.Item.Workdays is < 1 or > LongestTerm)
                .Select(u => new FieldError($"units[{u.Index}].workdays", $"须为 1 到 {LongestTerm} 的整数 / must be a whole number from 1 to {LongestTerm}")),
            Field.Optional("note", Note, Field.Note),
        ];
        return errors.OfType<FieldError>();
    }

    public IEnumerable<FieldError> Unknown(CityDirectory city) =>
        Units.Index().Where(u => city.Unit(u.Item.Unit) is null).Select(u => new FieldError($"units[{u.Index}].unit", "没有这个单位 / no such unit"));

    public Decision Decide(Ticket ticket, Deciding with)
    {
        var known = Units.Index().Where(u => ticket.Dispatch!.Concerns(u.Item.Unit))
            .Select(u => new FieldError($"units[{u.Index}].unit", "该单位已在办理此工单 / this unit handles the ticket already")).ToList();
        if (known.Count > 0)
        {
            return Decision.No(Refusal.Fields(known));
        }

        return ticket.Parts.Count + Units.Count > DispatchTicket.MostUnits
            ? Decision.No(Refusal.Field("units", $"协办单位合计超过 {DispatchTicket.MostUnits} 个 / more than {DispatchTicket.MostUnits} co-units in all"))
            : Decision.Take(new CoUnitsAdded(Units, CleanText.Paragraphs(Note)));
    }
}
