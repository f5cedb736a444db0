using Hotline.City.Calendar;
using Hotline.Platform.Http;

namespace Hotline.Rectification.Items;

/// <summary>Why an item does not take a command although it fits its state, in Chinese and English. Pure.</summary>
internal static class Obstacles
{
    /// <summary>The trail stays within one page of a read.</summary>
    private const int MostSteps = 900;

    private const int MostEvidence = 50;

    /// <returns>What stands against it whatever is said with it; null for nothing.</returns>
    public static string? Of(Item item, StepKind kind, DateOnly today) => kind switch
    {
        StepKind.Withdraw when item.Matter.Origin is not null => "由通报产生的事项只随更正通报撤销 / an item that a notice opened goes only by a correction of the notice",
        StepKind.Report or StepKind.GivePlan or StepKind.AddEvidence when item.Steps >= MostSteps => "记录已满，请申请验收 / its trail is full: submit it",
        StepKind.Submit when item.Evidence == 0 => "请先上传整改证据 / add evidence first",
        StepKind.AddEvidence when item.Evidence >= MostEvidence => "证据已达 50 项 / there are 50 pieces of evidence already",
        StepKind.AskExtension when item.Due!.Date < today => "已超期，不能再申请延期 / the deadline has passed",
        StepKind.AskExtension when item.IsExtended => "只能延期一次 / extended once already",
        StepKind.AskExtension when item.AskedDue is not null => "已有待审批的延期申请 / an extension is asked for already",
        StepKind.GrantExtension or StepKind.RefuseExtension when item.AskedDue is null => "没有待审批的延期申请 / no extension is asked for",
        StepKind.RecordTalk when !item.Talk => "该事项不需约谈 / the item is not marked for a talk",
        StepKind.RecordTalk when item.TalkedOn is not null => "已约谈 / the talk was held already",
        _ => null,
    };

    /// <returns>The field that is wrong for this item; null for none.</returns>
    public static FieldError? In(Said said, Item item, StepKind kind, DateOnly today, WorkCalendar calendar) => kind switch
    {
        StepKind.HandOver or StepKind.Refuse or StepKind.Reopen when said.Date < today => Wrong("期限不得早于今天 / the deadline must not be past"),
        StepKind.AskExtension when said.Date <= item.Due!.Date => Wrong("新期限须晚于原期限 / the new date must be later than the deadline"),
        StepKind.GrantExtension when (said.Date ?? item.AskedDue) is var date && (date <= item.Due!.Date || date < today) =>
            Wrong("须晚于原期限且不早于今天；所申请的日期已过时请另定 / later than the deadline and not past; name another date when the one asked for has passed"),
        StepKind.RecordTalk when said.Date > today || said.Date < item.HandedOn => Wrong("须在交办之后、不晚于今天 / after the hand-over and not later than today"),
        StepKind.GivePlan when said.Date > item.Due!.Date => Wrong("计划完成日期不得晚于期限 / the plan must end by the deadline"),
        StepKind.Report when IsOutside(said.Month, item, today) => new FieldError("month", "须为交办月至本月之间 / from the month of the hand-over to this month"),
        StepKind.HandOver or StepKind.Refuse or StepKind.Reopen or StepKind.AskExtension or StepKind.GrantExtension when said.Date is { } date && !calendar.IsWorkday(date) =>
            Wrong("须为工作日 / must be a working day"),
        _ => null,
    };

    private static FieldError Wrong(string why) => new("date", why);

    private static bool IsOutside(string? month, Item item, DateOnly today) =>
        string.CompareOrdinal(month, Months.Of(today)) > 0 || string.CompareOrdinal(month, Months.Of(item.HandedOn!.Value)) < 0;
}
