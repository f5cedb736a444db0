using Azure.Storage.Queues;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.City.Calendar;
using Hotline.Tests.Casework.Messages;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Casework.Intake;

public sealed class SubmittingAMessage(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(Examples.FridayMorning);
    private readonly StorageCalls calls = new();
    private AppServices app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await AppServices.StartAsync(await azurite.NewAccountAsync(), clock, calls);
        await app.Services.LoadSampleAsync(Cancel);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("key-of-the-client-1")]
    public async Task Takes_one_storage_operation(string? key)
    {
        calls.Clear();
        await SubmitAsync(Examples.Outage, key);
        var call = Assert.Single(calls.All);
        Assert.EndsWith("/messages/messages", call, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Puts_all_of_it_on_the_queue_for_as_long_as_it_takes()
    {
        var accepted = await SubmitAsync(Examples.Outage, null);
        var message = (await app.Get<QueueServiceClient>().GetQueueClient(FiledMessages.Queue).ReceiveMessageAsync(cancellationToken: Cancel)).Value;
        var filed = FiledMessages.Read(message.Body.ToString());
        Assert.Equal(Examples.Outage, filed.Content);
        Assert.Equal(accepted.Number, TicketNumbers.Print(filed.Number));
        Assert.Equal((accepted.Promised, Examples.FridayMorning), (filed.Promised, filed.FiledAt));
        Assert.Equal(9999, message.ExpiresOn!.Value.Year); // a queue's own default drops what waits a week
    }

    [Fact]
    public async Task Again_with_the_same_key_gives_the_same_number_and_code()
    {
        var (first, again) = (await SubmitAsync(Examples.Outage, "key-of-the-client-1"), await SubmitAsync(Examples.Outage, "key-of-the-client-1"));
        Assert.Equal((first.Number, first.QueryCode), (again.Number, again.QueryCode));
        Assert.NotEqual(first.Number, (await SubmitAsync(Examples.Outage, null)).Number);
    }

    [Fact]
    public async Task Promises_by_category_and_else_by_type()
    {
        var calendar = SampleCity.City.Calendar.Version;
        var power = await SubmitAsync(Examples.Outage, null);
        Assert.Equal(new Promise(new DateOnly(2026, 11, 22), new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.Zero), false, calendar), power.Promised);
        Assert.Equal(new DateOnly(2026, 11, 27), (await SubmitAsync(Examples.Riddle, null)).Promised.Date);
        Assert.Equal(new DateOnly(2026, 11, 23), (await SubmitAsync(Examples.Riddle with { Type = Hotline.City.Directory.TicketType.Inquiry }, null)).Promised.Date);
    }

    [Fact]
    public async Task Into_a_year_without_calendar_promises_provisionally()
    {
        clock.SetUtcNow(new DateTimeOffset(2026, 12, 30, 2, 0, 0, TimeSpan.Zero));
        var promised = (await SubmitAsync(Examples.Riddle, null)).Promised;
        Assert.Equal((new DateOnly(2027, 1, 7), true), (promised.Date, promised.Provisional));
    }

    [Fact]
    public async Task Goes_by_the_hours_and_terms_of_the_settings()
    {
        await using var early = await AppServices.StartAsync(
            await azurite.NewAccountAsync(), clock, null, ("Messages:OpensAt", "07:00"), ("Messages:ClosesAt", "09:30"), ("Messages:AppealWorkdays", "1"));
        var accepted = Assert.IsType<SubmitOutcome.Accepted>(await early.Get<SubmitMessage>().RunAsync(Examples.Riddle, null, Cancel));
        // Filed on Friday after the close: counted from Monday.
        Assert.Equal(new DateOnly(2026, 11, 24), accepted.Promised.Date);
    }

    [Theory]
    [InlineData("Messages:OpensAt", "18:00")]
    [InlineData("Messages:InquiryWorkdays", "0")]
    public async Task Does_not_start_with_hours_or_terms_that_make_no_sense(string setting, string value) =>
        await Assert.ThrowsAsync<OptionsValidationException>(async () =>
            await AppServices.StartAsync(await azurite.NewAccountAsync(), clock, null, (setting, value)));

    [Fact]
    public async Task Under_an_unknown_category_takes_nothing()
    {
        calls.Clear();
        Assert.IsType<SubmitOutcome.UnknownCategory>(await app.Get<SubmitMessage>().RunAsync(Examples.Outage with { Category = "9999" }, null, Cancel));
        Assert.Empty(calls.All);
    }

    private async Task<SubmitOutcome.Accepted> SubmitAsync(MessageContent content, string? key) =>
        Assert.IsType<SubmitOutcome.Accepted>(await app.Get<SubmitMessage>().RunAsync(content, key, Cancel));
}
