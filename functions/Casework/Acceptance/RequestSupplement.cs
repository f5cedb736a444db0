using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Confidentiality;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Acceptance;

/// <summary>一次性告知: what is still needed, all of it at once and never again (优化营商环境条例 art. 36). The hotline's clocks stand still meanwhile.</summary>
/// <param name="Items">1 to 20, each up to 200 characters; the enterprise reads them.</param>
/// <param name="Note">For staff only.</param>
internal sealed record RequestSupplement(IReadOnlyList<string> Items, string? Note = null) : ITicketCommand
{
    private const int MostItems = 20;
    private const int ItemLimit = 200;

    public static string Name => "request-supplement";

    public IEnumerable<FieldError> Check()
    {
        IEnumerable<FieldError?> errors =
        [
            Items.Count is 0 or > MostItems ? new FieldError("items", $"应有 1 至 {MostItems} 项 / 1 to {MostItems} items") : null,
            .. Items.Take(MostItems).Select((item, i) => Field.Required($"items[{i}]", CleanText.Line(item), ItemLimit)),
            Field.Optional("note", Note, Field.Note),
        ];
        return errors.OfType<FieldError>();
    }

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Supplement is null
        ? Decision.Take(new SupplementAsked([.. Items.Select(i => Redaction.Of(CleanText.Line(i)!))], CleanText.Paragraphs(Note)))
        : Decision.No(Refusal.Rule(
            "supplement-asked",
            "The enterprise was asked once already, which is all the law allows. Decide on what there is, or call them.",
            "补充材料只能一次性告知，此前已要求补充。请根据现有材料处理，或电话联系企业。"));
}

internal sealed record SupplementAsked(IReadOnlyList<string> Items, string? Note) : Step
{
    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) =>
        ticket with { State = TicketState.SupplementRequested, Supplement = new Supplement(Items, at, null) };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var list = string.Join('；', Items.Select((item, i) => $"{i + 1}. {item}"));
        return new("supplementAsked", $"请一次性补充以下材料：{list}。", $"Please send all of the following: {list}.");
    }
}
