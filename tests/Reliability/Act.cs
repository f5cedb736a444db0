using Hotline.Casework.Acceptance;
using Hotline.Casework.Commands;
using Hotline.Casework.Handling;
using Hotline.Casework.Intake;
using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Reliability;

/// <summary>A command as somebody may give it, with a body that is right wherever the state takes it.</summary>
internal sealed record Act(string Name, Func<AppServices, string, CancellationToken, Task<ChangeOutcome<TicketVersion>>> TryAsync)
{
    private static readonly Actor Tax = TicketWorld.Unit("tax");
    private static readonly Actor Housing = TicketWorld.Unit("housing");
    private static readonly RecordContact Called = new(ContactMethod.Phone, Reached: true);

    /// <summary>Every command that moves a ticket of the tax office with housing beside it; requests about others (merging) are apart.</summary>
    public static IReadOnlyList<Act> All { get; } =
    [
        Of(TicketWorld.Dispatcher, _ => new AcceptTicket(Category: "1999")),
        Of(TicketWorld.Dispatcher, _ => new RequestSupplement(["合同"])),
        Of(Actor.Enterprise, _ => new GiveSupplement("合同见附件。")),
        Of(TicketWorld.Dispatcher, _ => new RefuseTicket("litigation", "有管辖权的人民法院")),
        Of(TicketWorld.Dispatcher, _ => new DispatchTicket("tax", "1999", ["housing"])),
        Of(TicketWorld.Dispatcher, _ => new DispatchTicket("housing", "1999", ["tax"])),
        Of(Tax, _ => new SignTicket()),
        Of(Housing, _ => new SignTicket()),
        Of(Housing, _ => new SignPart()),
        Of(Housing, _ => new AnswerPart("已核实。", Outcome.Resolved)),
        Of(TicketWorld.Dispatcher, _ => new AddCoUnits([new CoUnit("court")])),
        Of(Tax, _ => Called),
        Of(Tax, _ => new RequestReturn("wrongUnit", "housing")),
        Of(TicketWorld.Dispatcher, _ => new ApproveReturn()),
        Of(TicketWorld.Dispatcher, _ => new RejectReturn("职责明确")),
        Of(Tax, ticket => new RequestExtension(ticket.Due.Date.AddDays(3), "需要外出核实")),
        Of(TicketWorld.Dispatcher, _ => new ApproveExtension()),
        Of(TicketWorld.Dispatcher, _ => new RejectExtension("时间充足")),
        Of(Tax, ticket => new RequestHold(Today(ticket).AddDays(20), "正在推进。", "须上级批复")),
        Of(TicketWorld.Dispatcher, _ => new ApproveHold()),
        Of(TicketWorld.Dispatcher, _ => new RejectHold("应尽快办理")),
        Of(Tax, ticket => new ReportProgress("仍在推进。", Today(ticket).AddDays(25))),
        Of(Tax, _ => new ResumeTicket()),
        Of(TicketWorld.Office, _ => new RemindUnits("请抓紧")),
        Of(TicketWorld.Leader, ticket => new SuperviseTicket(Today(ticket).AddDays(20), "限期办结")),
        Of(Tax, _ => new ReplyToTicket(Outcome.Resolved, "已办理完毕。", "内部情况", Overrides: "协办意见不影响结果", Contact: Called)),
        Of(TicketWorld.Dispatcher, _ => new SendBack("请写明时间")),
        Of(TicketWorld.Dispatcher, _ => new PassReview()),
        Of(Actor.Enterprise, _ => new RateTicket(2, ["result"])),
        Of(Actor.Enterprise, _ => new RateTicket(5)),
        Of(Actor.Clockwork, _ => new ExpireRating()),
        Of(TicketWorld.Dispatcher, _ => new RecordCallBack(Reached: true, Resolved: true, Satisfied: true)),
        Of(TicketWorld.Dispatcher, _ => new VerifyBadRating(Reached: true, Founded: true, "属实")),
        Of(TicketWorld.Dispatcher, _ => new SettleBadRating(Settlement.FixedAtOnce, "已整改")),
        Of(TicketWorld.Dispatcher, _ => new OrderRedo("请重新办理")),
        Of(TicketWorld.Dispatcher, _ => new ConfirmClosure(Reached: true, Resolved: true, Satisfied: true)),
        Of(Tax, _ => new RequestObjection("mistaken", "企业误操作")),
        Of(TicketWorld.Office, _ => new UpholdObjection("情况属实")),
        Of(TicketWorld.Office, _ => new RejectObjection("证据不足")),
        Of(Actor.Enterprise, _ => new RequestReopen("又停电了。")),
        Of(TicketWorld.Dispatcher, _ => new ApproveReopen()),
        Of(TicketWorld.Dispatcher, _ => new RejectReopen("没有新情况")),
        Of(Actor.Enterprise, _ => new WithdrawMessage("已自行解决")),
    ];

    public static Act Named(string name) => All.First(a => a.Name == name);

    private static DateOnly Today(Ticket ticket) => Hotline.City.Calendar.CityTime.CityDate(ticket.StateSince);

    private static Act Of<TCommand>(Actor actor, Func<Ticket, TCommand> command)
        where TCommand : ITicketCommand => new(TCommand.Name, async (app, number, cancel) =>
        {
            var ticket = (await app.Get<TicketStore>().ReadAsync(number, cancel))!.Ticket;
            return await app.Get<ChangeTicket>().RunAsync(new Order(number, actor), command(ticket), cancel);
        });
}
