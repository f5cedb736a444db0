using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Ratings;

/// <summary>回访: one call to the enterprise, by somebody who is not of a handling unit. Calls that reach nobody are counted and given up in the end.</summary>
/// <param name="Reached">Somebody answered.</param>
/// <param name="Resolved">Whether the matter is resolved, if that was said; only when reached.</param>
/// <param name="Satisfied">Likewise.</param>
/// <param name="Note">For staff.</param>
internal sealed record RecordCallBack(bool Reached, bool? Resolved = null, bool? Satisfied = null, string? Note = null) : ITicketCommand
{
    public static string Name => "record-call-back";

    public IEnumerable<FieldError> Check() => CalledBack.Check(Reached, Resolved, Satisfied, Note);

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Closure switch
    {
        null => Decision.No(Refusal.Rule("not-answered", "There is no answer to call back about.", "该工单没有答复，无需回访。")),
        { CallBack.Reached: true } => Decision.No(Refusal.Rule("called-back", "The enterprise was reached already.", "已完成回访，无需重复登记。")),
        var closure => Decision.Take(CalledBack.Of(closure, with, Reached, Resolved, Satisfied, Note)),
    };
}

/// <summary><paramref name="IsGivenUp"/> takes it off the list although nobody was reached.</summary>
internal sealed record CalledBack(string By, bool Reached, bool? Resolved, bool? Satisfied, string? Note, bool IsGivenUp) : Step
{
    internal override bool IsPublic => Reached;

    internal override string? Internal => Note;

    public static IEnumerable<FieldError> Check(bool reached, bool? resolved, bool? satisfied, string? note)
    {
        FieldError?[] errors =
        [
            !reached && resolved is not null ? new FieldError("resolved", "未接通时不填 / only when somebody was reached") : null,
            !reached && satisfied is not null ? new FieldError("satisfied", "未接通时不填 / only when somebody was reached") : null,
            Field.Optional("note", note, Field.Note),
        ];
        return errors.OfType<FieldError>();
    }

    public static CalledBack Of(Closure closure, Deciding with, bool reached, bool? resolved, bool? satisfied, string? note) => new(
        with.Actor.Id!,
        reached,
        resolved,
        satisfied,
        CleanText.Paragraphs(note),
        !reached && (closure.CallBack?.Attempts ?? 0) + 1 >= with.Terms.Ratings.CallBackAttempts);

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket.WithClosure(closure => closure with
    {
        CallBack = new CallBack(at, By, Reached, Resolved, Satisfied, (closure.CallBack?.Attempts ?? 0) + 1),
        WantsCallBack = closure.WantsCallBack && !IsGivenUp,
    });

    internal override Words Say(Ticket before, CityDirectory city) => Reached
        ? new Words("calledBack", $"已电话回访{Said("：", "问题已解决", "问题未解决", "满意", "不满意", "、")}。",
            $"The hotline office called back{Said(": ", "resolved", "not resolved", "satisfied", "not satisfied", ", ")}.")
        : new Words("callBackFailed", "电话回访未接通。", "The hotline office called back and reached nobody.");

    private string Said(string opening, string resolved, string unresolved, string satisfied, string dissatisfied, string between)
    {
        string?[] said = [Resolved is { } r ? (r ? resolved : unresolved) : null, Satisfied is { } s ? (s ? satisfied : dissatisfied) : null];
        var words = string.Join(between, said.OfType<string>());
        return words.Length == 0 ? "" : opening + words;
    }
}
