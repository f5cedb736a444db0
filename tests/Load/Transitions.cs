using Azure.Data.Tables;
using Hotline.Casework.Commands;
using Hotline.Casework.Handling;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Platform.Commands;
using Hotline.Platform.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Load;

/// <summary>What a command on a ticket costs beside the three operations it cannot do without: a read, a poke, a transaction. Nothing follows it meanwhile.</summary>
internal static class Transitions
{
    private const int Count = 200;
    private const string Number = "0123456789AB";

    private static readonly Actor Dispatcher = Actor.Of(new Staff("bench", "bench", new HashSet<StaffRole> { StaffRole.Dispatcher }, null));

    /// <returns>Milliseconds at the median of the bare operations and of a transition, and the storage operations of one.</returns>
    public static async Task<(double Bare, double Transition, double Operations)> MedianAsync(Bench bench)
    {
        await using var host = await bench.HostAsync(typeof(WorkListsHttp));
        var change = host.Services.GetRequiredService<ChangeTicket>();
        await host.Services.GetRequiredService<RegisterTicket>().RunAsync(Filed, CancellationToken.None);
        var table = bench.Tables.GetTableClient($"raw{Guid.NewGuid():N}");
        await table.CreateAsync();
        await table.AddEntityAsync(Head);
        var (bare, transitions) = (new List<double>(), new List<double>());
        var operations = 0L;
        for (var i = 0; i < Count; i++)
        {
            bare.Add(await Figures.MillisecondsAsync(() => BareAsync(bench, table, i)));
            bench.Counter.Reset();
            transitions.Add(await Figures.MillisecondsAsync(async () =>
            {
                var outcome = await change.RunAsync(new Order(Number, Dispatcher), new DispatchTicket($"u{i % 2}", Bench.Category), CancellationToken.None);
                _ = outcome is ChangeOutcome<TicketVersion>.Changed ? outcome : throw new InvalidOperationException($"{outcome}");
            }));
            operations += bench.Counter.Operations;
        }

        await bench.Queues.GetQueueClient(TicketPokes.Queue).ClearMessagesAsync();
        await ForgetAsync(bench);
        return (Figures.Median(bare), Figures.Median(transitions), (double)operations / Count);
    }

    private static TableEntity Head => new("bare", "head") { ["Facts"] = new string('x', 2000) };

    private static MessageFiled Filed => new(
        Number,
        new MessageContent(TicketType.Appeal, "有个事", "请领导看看。", null, null, null, Disclosure.Named, null, null, "王", "+8619900000001"),
        new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero),
        new Promise(new DateOnly(2026, 11, 27), new DateTimeOffset(2026, 11, 27, 9, 30, 0, TimeSpan.Zero), false, "none"));

    private static async Task BareAsync(Bench bench, TableClient table, int i)
    {
        var head = (await table.GetEntityAsync<TableEntity>("bare", "head")).Value;
        await bench.Queues.GetQueueClient(TicketPokes.Queue).SendMessageAsync("bare", TimeSpan.FromHours(1));
        await table.SubmitTransactionAsync(
        [
            new TableTransactionAction(TableTransactionActionType.UpdateReplace, Head, head.ETag),
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("bare", $"event-{i:0000}") { ["Step"] = new string('x', 500) }),
        ]);
    }

    /// <summary>So that every repetition begins with the same ticket.</summary>
    private static async Task ForgetAsync(Bench bench)
    {
        var table = bench.Tables.GetTableClient(TicketStore.Table);
        await foreach (var row in table.QueryAsync<TableEntity>(r => r.PartitionKey == Number))
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }
    }
}
