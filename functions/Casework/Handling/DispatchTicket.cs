using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>派单: from the desk to its units, or the correction of a dispatch that no unit has signed yet.</summary>
/// <param name="Lead">Unit id.</param>
/// <param name="Category">Catalogue code.</param>
/// <param name="Co">Unit ids, at most 20.</param>
/// <param name="Note">For staff only.</param>
internal sealed record DispatchTicket(string Lead, string Category, IReadOnlyList<string>? Co = null, string? Note = null) : ITicketCommand
{
    public const int MostUnits = 20;

    public static string Name => "dispatch";

    public IEnumerable<FieldError> Check()
    {
        var co = Co ?? [];
        FieldError?[] errors =
        [
            co.Count > MostUnits ? new FieldError("co", $"超过 {MostUnits} 个单位 / more than {MostUnits} units") : null,
            co.Contains(Lead) ? new FieldError("co", "牵头单位不能同时是协办单位 / the lead unit cannot be a co-unit too") : null,
            co.Distinct(StringComparer.Ordinal).Count() < co.Count ? new FieldError("co", "有重复的单位 / holds a unit twice") : null,
            Field.Optional("note", Note, Field.Note),
        ];
        return errors.OfType<FieldError>();
    }

    public IEnumerable<FieldError> Unknown(CityDirectory city)
    {
        var units = (Co ?? []).Index().Select(u => (Path: $"co[{u.Index}]", Id: u.Item)).Prepend((Path: "lead", Id: Lead));
        var errors = units.Where(u => city.Unit(u.Id) is null).Select(u => new FieldError(u.Path, "没有这个单位 / no such unit")).ToList();
        if (city.Category(Category) is null)
        {
            errors.Add(new FieldError("category", "派单目录中没有此事项 / not in the catalogue"));
        }

        return errors;
    }

    /// <summary>To another lead while the present one asks to return it, it approves the return.</summary>
    public Decision Decide(Ticket ticket, Deciding with) => Lead != ticket.Lead && ticket.Pending(RequestKind.Return) is not null
        ? new ApproveReturn(Note, Lead, Co, Category).Decide(ticket, with)
        : Decision.Take([.. Steps(ticket, with)]);

    internal IEnumerable<Step> Steps(Ticket ticket, Deciding with)
    {
        var due = with.Terms.Promise(with.City, ticket.Type, Category, ticket.FiledAt);
        return SentToUnits.Of(ticket, new Dispatch(Lead, Co ?? [], Category, with.Now, with.Actor.Id, due), CleanText.Paragraphs(Note));
    }
}
