using Hotline.Casework.Acceptance;
using Hotline.Casework.Intake;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Acceptance;

public sealed class AnsweringAnInquiry(AzuriteFixture azurite)
{
    private static readonly AnswerDirectly Answer = new("营业执照年报每年六月三十日前在公示系统填报，咨询 13912345678。", null, "查过办事指南");

    [Fact]
    public async Task Releases_the_answer_and_opens_a_closure_that_is_nobody_elses()
    {
        await using var world = await TicketWorld.StartAsync(azurite);
        var number = await world.FileAsync(Examples.Riddle with { Type = TicketType.Inquiry });
        var ticket = await world.DoneAsync(number, TicketWorld.Dispatcher, Answer);
        Assert.Equal(TicketState.Replied, ticket.State);
        Assert.Equal((1, Outcome.Resolved, null), (ticket.Closure!.No, ticket.Closure.Outcome, ticket.Closure.Lead));
        var file = (await world.App.Get<TicketStore>().ReadWithEventsAsync(number, TestContext.Current.CancellationToken))!;
        var tracked = Assert.Single(TrackedMessage.Of(file, world.App.Get<LiveDirectory>().Current).Answers);
        Assert.StartsWith("营业执照年报", tracked.PublicAnswer, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", tracked.PublicAnswer, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", file.Events[^1].Words.Zh + StepJson.Write(file.Events[^1].Step), StringComparison.Ordinal);
        Assert.Equal("查过办事指南", file.Events[^1].Note);
    }

    [Fact]
    public async Task Is_for_inquiries_alone()
    {
        await using var world = await TicketWorld.StartAsync(azurite);
        Assert.Equal("not-an-inquiry", await world.RefusedAsync(await world.FileAsync(Examples.Riddle), TicketWorld.Dispatcher, Answer));
    }

    [Theory]
    [InlineData(Outcome.Unresolved)]
    [InlineData(Outcome.PartlyResolved)]
    public void Leaves_nothing_to_do(Outcome outcome) => Assert.Equal("outcome", Assert.Single((Answer with { Outcome = outcome }).Check()).Path);
}
