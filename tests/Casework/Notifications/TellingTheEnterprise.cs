using Azure.Storage.Queues;
using Hotline.Casework.Acceptance;
using Hotline.Casework.Handling;
using Hotline.Casework.Merging;
using Hotline.Casework.Messages;
using Hotline.Casework.Notifications;
using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.Sms.Gateways;
using Hotline.Sms.Outbox;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Ratings;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Notifications;

public sealed class TellingTheEnterprise(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly TicketWorld world = one.World;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_an_answer_brings_the_link_that_rates_it()
    {
        var number = await world.AnsweredAsync();
        await world.FollowAnewAsync<TellEnterprise>(number);
        var text = Assert.Single(await TextsAsync(number));
        var link = $"http://localhost:7071/rate#{TicketNumbers.Print(number)}.{world.App.Get<RatingCodes>().Of(number, 1)}";
        Assert.StartsWith("【清河市企业热线】您的诉求", text.Text, StringComparison.Ordinal);
        Assert.Contains("已答复：已办理完毕。", text.Text, StringComparison.Ordinal);
        Assert.Contains(link, text.Text, StringComparison.Ordinal);
        Assert.Equal(("answer", "199****0001"), (text.Purpose, text.Phone));
    }

    [Fact]
    public async Task Names_what_a_template_is_filled_with()
    {
        var number = await world.AnsweredAsync();
        var file = (await world.App.Get<TicketStore>().ReadWithEventsAsync(number, Cancel))!;
        var text = Enumerable.Range(0, file.Events.Count)
            .Select(step => new TextToEnterprise(world.App.Get<RatingCodes>(), new Uri("https://hotline.example/path"), "企业热线").About(file, step)).Single(t => t is not null)!;

        var values = text.Parameters.ToDictionary(p => p.Name, p => p.Value);
        var (printed, rating) = (TicketNumbers.Print(number), $"rate#{TicketNumbers.Print(number)}.{world.App.Get<RatingCodes>().Of(number, 1)}");
        Assert.Equal(["number", "words", "until", "rate", "track"], text.Parameters.Select(p => p.Name));
        Assert.Equal((printed, rating, $"track#number={printed}"), (values["number"], values["rate"], values["track"]));
        Assert.Equal(
            $"【企业热线】您的诉求{printed}：{values["words"]} 请您评价（{values["until"]}截止）：https://hotline.example/{values["rate"]} 查询：https://hotline.example/{values["track"]}",
            text.Text);
    }

    [Fact]
    public async Task Is_one_text_per_step_however_often_and_by_however_many_it_is_followed()
    {
        var number = await world.RatedBadlyAsync();
        await world.FollowAnewAsync<TellEnterprise>(number, atOnce: 12);
        await world.RedoneAsync(number);
        await world.FollowAnewAsync<TellEnterprise>(number);
        await world.ReleaseAsync(number, "重新办理完毕。");
        await world.FollowAnewAsync<TellEnterprise>(number, atOnce: 12);
        Assert.Equal(["answer", "answer", "redo"], (await TextsAsync(number)).Select(t => t.Purpose).Order());
    }

    [Fact]
    public async Task Cuts_a_long_answer_and_keeps_the_links()
    {
        var number = await world.FileAsync(Examples.Riddle);
        await world.ReleaseAsync(number, new string('答', 3000) + "😀");
        await world.FollowAnewAsync<TellEnterprise>(number);
        var text = Assert.Single(await TextsAsync(number)).Text;
        Assert.Equal(TextToEnterprise.Longest, text.Length);
        Assert.Contains("答……", text, StringComparison.Ordinal);
        Assert.Contains("/rate#", text, StringComparison.Ordinal);
        Assert.EndsWith($"/track#number={TicketNumbers.Print(number)}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_no_number_that_is_in_the_answer()
    {
        var number = await world.FileAsync(Examples.Riddle);
        await world.ReleaseAsync(number, "请致电 13812345678。");
        await world.FollowAnewAsync<TellEnterprise>(number);
        Assert.DoesNotContain("13812345678", Assert.Single(await TextsAsync(number)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_no_step_out_that_it_should_hear_of()
    {
        Step[] steps =
        [
            new SupplementAsked(["合同"], null), new SupplementExpired(), new AcceptanceRefused("litigation", "court", null),
            new MergedInto("0123456789ZZ", null), new PrimaryAnswered("0123456789ZZ", 1, Outcome.Resolved, "好了"), new Unmerged("0123456789ZZ", null),
            new TermExtended(new DateOnly(2027, 1, 4)), new HoldStarted(new DateOnly(2027, 1, 4), "正在协调"), new ProgressReported("快了", new DateOnly(2027, 1, 8)),
            new AnswerReleased(Outcome.Resolved, "好了", null),
            new RequestMade(new TicketRequest(1, RequestKind.Reopen, RequestState.Pending, world.Clock.GetUtcNow(), null), "又坏了"),
            new RequestDecided(1, RequestState.Rejected, null), new RedoOrdered(null),
        ];
        var number = await world.DispatchedAsync();
        await world.TakeAsync(number, steps);
        await world.FollowAnewAsync<TellEnterprise>(number);
        Assert.Equal(
            ["supplement", "withdrawn", "refused", "merged", "primaryAnswer", "merged", "extended", "progress", "progress", "answer", "reopenRejected", "redo"],
            (await TextsAsync(number)).OrderBy(t => t.Key).Select(t => t.Purpose));
    }

    [Fact]
    public async Task Says_nothing_of_what_is_for_staff()
    {
        var number = await world.DispatchedAsync();
        await world.DoneAsync(number, TicketWorld.Unit("tax"), new SignTicket());
        await world.FollowAnewAsync<TellEnterprise>(number);
        Assert.Empty(await TextsAsync(number));
    }

    /// <summary>What is kept once the queue of texts is empty.</summary>
    private async Task<IReadOnlyList<KeptText>> TextsAsync(string number)
    {
        var queue = world.App.Get<QueueServiceClient>().GetQueueClient(TextQueue.Name);
        while ((await queue.ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await new TextsQueue(world.App.Get<SendText>(), world.App.Get<TextQueue>()).Send(message.Body.ToString(), Cancel);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return [.. (await world.App.Get<TextStore>().ReadAsync(null, 1000, Cancel)).Texts.Where(t => t.Key.StartsWith(number, StringComparison.Ordinal))];
    }
}
