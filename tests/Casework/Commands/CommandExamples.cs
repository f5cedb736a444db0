using Hotline.Casework.Acceptance;
using Hotline.Casework.Alarms;
using Hotline.Casework.Attachments;
using Hotline.Casework.Handling;
using Hotline.Casework.Intake;
using Hotline.Casework.Merging;
using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Commands;

/// <summary>One example of every command of the life cycle, on a ticket of the tax bureau with the housing bureau as co-unit.</summary>
internal static class CommandExamples
{
    public static readonly Actor Lead = TicketWorld.Unit("tax");
    public static readonly Actor Co = TicketWorld.Unit("housing");

    private static readonly Actor Desk = TicketWorld.Dispatcher;
    private static readonly DateOnly NextWeek = new(2026, 11, 27);

    private static readonly CommandExample Contact = CommandExample.Of(Lead, new RecordContact(ContactMethod.Phone, Reached: true));
    private static readonly CommandExample Return = CommandExample.Of(Lead, new RequestReturn("wrongUnit", "housing"));
    private static readonly CommandExample Extension = CommandExample.Of(Lead, new RequestExtension(new DateOnly(2026, 11, 30), "等检测结果"));
    private static readonly CommandExample Hold = CommandExample.Of(Lead, new RequestHold(NextWeek, "已列入计划。", "跨月施工"));
    private static readonly CommandExample Verify = CommandExample.Of(Desk, new VerifyBadRating(Reached: true, Founded: true, "属实"));
    private static readonly CommandExample Settle = CommandExample.Of(Desk, new SettleBadRating(Settlement.FixedAtOnce, "已改"), Verify);
    private static readonly CommandExample Objection = CommandExample.Of(Lead, new RequestObjection("mistaken", "企业点错了"));
    private static readonly CommandExample Reopen = CommandExample.Of(Actor.Enterprise, new RequestReopen("又停电了"));

    public static IReadOnlyList<CommandExample> All { get; } =
    [
        CommandExample.Of(Desk, new AcceptTicket()),
        CommandExample.Of(Desk, new RequestSupplement(["合同复印件"])),
        CommandExample.Of(Actor.Enterprise, new GiveSupplement("见附件")),
        CommandExample.Of(Desk, new RefuseTicket("litigation", "市人民法院")),
        CommandExample.Of(Desk, new AnswerDirectly("办公时间为九点至五点半。")),
        CommandExample.Of(Desk, new DispatchTicket("tax", "1999", ["housing"])),
        CommandExample.Of(Desk, IntoAnotherAsync),
        CommandExample.Of(Desk, new UnmergeTicket()),
        CommandExample.Of(Actor.Clockwork, new TellPrimary("ZZZZZZZZZZZZ", IsMerged: true)),
        CommandExample.Of(Actor.Clockwork, async (world, number) => new AnswerFollower((await world.ReadAsync(number)).Merge?.Primary ?? "", 1, Outcome.Resolved, "已办。")),

        CommandExample.Of(Lead, new SignTicket()),
        CommandExample.Of(Co, new SignPart()),
        CommandExample.Of(Co, new AnswerPart("已配合", Outcome.Resolved)),
        CommandExample.Of(Desk, new AddCoUnits([new CoUnit("water-supply", 2)])),
        Contact,
        Return,
        CommandExample.Of(Desk, new ApproveReturn(), Return),
        CommandExample.Of(Desk, new RejectReturn("属你单位职责"), Return),
        Extension,
        CommandExample.Of(Desk, new ApproveExtension(), Extension),
        CommandExample.Of(Desk, new RejectExtension("请按期办理"), Extension),
        Hold,
        CommandExample.Of(Desk, new ApproveHold(), Hold),
        CommandExample.Of(Desk, new RejectHold("不必挂账"), Hold),
        CommandExample.Of(Lead, new ReportProgress("施工过半。", NextWeek)),
        CommandExample.Of(Lead, new ResumeTicket()),
        CommandExample.Of(Lead, new ReplyToTicket(Outcome.Resolved, "已办结。", Overrides: "与协办单位无关"), Contact),
        CommandExample.Of(Desk, new PassReview()),
        CommandExample.Of(Desk, new SendBack("写明时间")),
        CommandExample.Of(Desk, new RemindUnits()),
        CommandExample.Of(TicketWorld.Leader, new SuperviseTicket(NextWeek, "请抓紧")),

        CommandExample.Of(Actor.Enterprise, new RateTicket(1)),
        CommandExample.Of(Desk, new RecordCallBack(Reached: true, Resolved: true, Satisfied: true)),
        Verify,
        Settle,
        CommandExample.Of(Desk, new ConfirmClosure(Reached: true), Settle),
        CommandExample.Of(Desk, new OrderRedo("重办"), Verify),
        Objection,
        CommandExample.Of(TicketWorld.Office, new UpholdObjection("确系误评"), Objection),
        CommandExample.Of(TicketWorld.Office, new RejectObjection("评价属实"), Objection),
        Reopen,
        CommandExample.Of(Desk, new ApproveReopen(), Reopen),
        CommandExample.Of(Desk, new RejectReopen("请另行登记"), Reopen),
        CommandExample.Of(Actor.Enterprise, new WithdrawMessage()),
        CommandExample.Of(Actor.Enterprise, new AttachFile(new StoredFile("file-1", "现场.jpg", "image/jpeg", 1000, new string('a', 64)), ForEnterprise: false)),
        CommandExample.Of(Actor.Clockwork, new RecomputeDue()),

        // These wait until it is time: the clock of the world does not come back.
        CommandExample.Of(Actor.Clockwork, Later(20, new AlertTicket())),
        CommandExample.Of(Actor.Clockwork, Later(20, new ExpireSupplement())),
        CommandExample.Of(Actor.Clockwork, Later(20, new ExpireRating())),
        CommandExample.Of(Actor.Clockwork, Later(100, new ArchiveTicket())),
        CommandExample.Of(Actor.Clockwork, Later(6 * 366, new AnonymiseTicket())),
    ];

    private static readonly Dictionary<string, CommandExample> ByName = All.ToDictionary(e => e.Name, StringComparer.Ordinal);

    /// <summary>The commands that lead from the filing of an inquiry which nobody but a person can place to each state.</summary>
    private static readonly Dictionary<TicketState, (TicketState From, string Command)> Ways = new()
    {
        [TicketState.SupplementRequested] = (TicketState.PendingDispatch, "request-supplement"),
        [TicketState.Submitted] = (TicketState.SupplementRequested, "supplement"),
        [TicketState.NotAccepted] = (TicketState.PendingDispatch, "refuse"),
        [TicketState.PendingSign] = (TicketState.PendingDispatch, "dispatch"),
        [TicketState.InProgress] = (TicketState.PendingSign, "sign"),
        [TicketState.OnHold] = (TicketState.InProgress, "approve-hold"),
        [TicketState.PendingReview] = (TicketState.InProgress, "reply"),
        [TicketState.Replied] = (TicketState.PendingReview, "pass-review"),
        [TicketState.PendingCallBack] = (TicketState.Replied, "rate"),
        [TicketState.Redo] = (TicketState.PendingCallBack, "order-redo"),
        [TicketState.Closed] = (TicketState.PendingCallBack, "confirm"),
        [TicketState.Merged] = (TicketState.InProgress, "merge"),
        [TicketState.Withdrawn] = (TicketState.PendingSign, "withdraw"),
        [TicketState.Archived] = (TicketState.Closed, "archive"),
    };

    public static CommandExample Of(string command) => ByName[command];

    /// <returns>The number of a new ticket in that state.</returns>
    public static async Task<string> TicketInAsync(this TicketWorld world, TicketState state)
    {
        if (state == TicketState.PendingDispatch)
        {
            return await world.FileAsync(Examples.Riddle with { Type = Hotline.City.Directory.TicketType.Inquiry });
        }

        var (from, command) = Ways[state];
        var number = await world.TicketInAsync(from);
        var reached = Assert.IsType<ChangeOutcome<TicketVersion>.Changed>(await Of(command).TryAsync(world, number));
        Assert.Equal(state, reached.Now.Ticket.State);
        return number;
    }

    private static Func<TicketWorld, string, Task<TCommand>> Later<TCommand>(int days, TCommand command) => (world, _) =>
    {
        world.Clock.Advance(TimeSpan.FromDays(days));
        return Task.FromResult(command);
    };

    private static async Task<MergeTicket> IntoAnotherAsync(TicketWorld world, string number)
    {
        var primary = await world.DispatchedAsync();
        return new MergeTicket(primary) { Other = await world.ReadAsync(primary) };
    }
}
