using Hotline.Casework.Alarms;
using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Commands;

namespace Hotline.Tests.Casework.Tickets;

/// <summary>全程回溯: the trace as people read it; a star marks what only staff see.</summary>
public sealed class TellingAStory(AzuriteFixture azurite)
{
    private const string Story = """
        诉求已登记。
        已转热线办人工派单。
        已派单至市税务局（牵头），市住建局协办。
        按派单目录，该类事项的办理期限为 2026-11-25，晚于受理时告知的 2026-11-23。
        市税务局已签收，开始办理。
        * 市住建局（协办）已提交办理意见。
        * 市税务局申请延期至 2026-11-30。
        * 同意延期。
        经批准延期，答复期限由 2026-11-25 延至 2026-11-30。
        市税务局已联系企业（电话）。
        市税务局已办理并提交答复，待审核。
        答复未通过审核，继续办理。
        市税务局已联系企业（电话）。
        市税务局已办理并提交答复，待审核。
        已答复：已办结。
        企业评价：非常不满意。
        * 差评已核实：属实。
        * 差评办结：建账限期整改。
        已要求市税务局重新办理。
        市税务局已联系企业（电话）。
        市税务局已办理并提交答复，待审核。
        已答复：已办结。
        企业评价：非常满意。
        已电话回访：问题已解决、满意。
        已归档。
        """;

    [Fact]
    public async Task Of_a_ticket_from_filing_to_the_last_call()
    {
        await using var world = await TicketWorld.StartAsync(azurite);
        var number = await world.TicketInAsync(TicketState.InProgress);
        foreach (var command in (string[])["answer-part", "approve-extension", "reply", "send-back", "reply", "pass-review", "rate", "order-redo", "reply", "pass-review"])
        {
            Assert.IsType<ChangeOutcome<TicketVersion>.Changed>(await CommandExamples.Of(command).TryAsync(world, number));
        }

        await world.DoneAsync(number, Actor.Enterprise, new RateTicket(5));
        await world.DoneAsync(number, TicketWorld.Dispatcher, new RecordCallBack(Reached: true, Resolved: true, Satisfied: true));
        world.Clock.Advance(TimeSpan.FromDays(100));
        await world.DoneAsync(number, Actor.Clockwork, new ArchiveTicket());

        var trace = await world.TraceAsync(number);
        Assert.Equal(Story.ReplaceLineEndings("\n"), string.Join('\n', trace.Select(e => (e.IsPublic ? "" : "* ") + e.Words.Zh)));
    }
}
