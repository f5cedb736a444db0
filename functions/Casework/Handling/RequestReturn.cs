using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>退单申请: the lead holds that the dispatch was wrong. Soon after it, and not again and again (国办函〔2025〕66号: 派单异议审核制度).</summary>
/// <param name="Reason">One of <see cref="ReasonCodes.Returns"/>.</param>
/// <param name="Suggested">Unit id: who should have it. Wanted where there is no note.</param>
/// <param name="Note">For staff only.</param>
internal sealed record RequestReturn(string Reason, string? Suggested = null, string? Note = null) : ITicketCommand
{
    public static string Name => "request-return";

    public IEnumerable<FieldError> Check()
    {
        FieldError?[] errors =
        [
            ReasonCodes.Returns.Check("reason", Reason),
            Suggested is null && CleanText.Paragraphs(Note) is null
                ? new FieldError("note", "请建议承办单位或说明理由 / suggest a unit, or explain")
                : Field.Optional("note", Note, Field.Note),
        ];
        return errors.OfType<FieldError>();
    }

    public IEnumerable<FieldError> Unknown(CityDirectory city) =>
        Suggested is not null && city.Unit(Suggested) is null ? [new FieldError("suggested", "没有这个单位 / no such unit")] : [];

    public Decision Decide(Ticket ticket, Deciding with)
    {
        if (Suggested == with.Actor.Unit && Suggested is not null)
        {
            return Decision.No(Refusal.Field("suggested", "不能建议本单位 / cannot be your own unit"));
        }

        var request = ticket.Ask(RequestKind.Return, with) with { Reason = Reason, Suggested = Suggested };
        return Refuse(ticket, with) is { } why ? Decision.No(why) : Decision.Take(new RequestMade(request, CleanText.Paragraphs(Note)));
    }

    private static Refusal? Refuse(Ticket ticket, Deciding with)
    {
        if (ticket.Pending(RequestKind.Return) is not null)
        {
            return HandlingRefusals.RequestPending;
        }

        if (ticket.IsDesignated(with))
        {
            return Refusal.Rule(
                "designated", "The ticket was returned too often: the office designated the unit and it stays.", "该工单退单次数已满，由热线办指定办理，不再退单。");
        }

        var term = new Term(with.Terms.Options.ReturnWorkdays, TermUnit.Workdays);
        return with.Now > with.Terms.Hours.After(ticket.Dispatch!.At, term, with.City.Calendar).At
            ? Refusal.Rule("return-too-late", $"A return is asked for within {term.Amount} working day(s) of the dispatch.", $"须在派单后 {term.Amount} 个工作日内申请退单。")
            : null;
    }
}
