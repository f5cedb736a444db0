using System.Buffers.Text;
using System.Diagnostics;
using Azure.Data.Tables;

namespace Hotline.Load;

/// <summary>What the SDK reaches without any of our code, on rows of the size of a ballot.</summary>
internal static class RawStorage
{
    private const int MostReceived = 32;

    /// <returns>Inserts per second, one entity each.</returns>
    public static async Task<double> SinglesAsync(TableServiceClient tables, int count, int concurrency)
    {
        var table = await NewTableAsync(tables);
        return await RateAsync(count, concurrency, i => table.AddEntityAsync(Entity(i % 16)));
    }

    /// <returns>Entities per second, 100 per transaction, over 16 partitions.</returns>
    public static async Task<double> TransactionsAsync(TableServiceClient tables, int count, int concurrency)
    {
        var table = await NewTableAsync(tables);
        var rate = 100 * await RateAsync(count / 100, concurrency, i =>
            table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(_ => new TableTransactionAction(TableTransactionActionType.Add, Entity(i % 16)))));
        // Azurite holds all rows in memory and slows down with them.
        await table.DeleteAsync();
        return rate;
    }

    /// <returns>Queries per second for the few rows of one partition, here none: what looking a sender up costs at least.</returns>
    public static async Task<double> LookUpsAsync(TableServiceClient tables, int count, int concurrency)
    {
        var table = await NewTableAsync(tables);
        return await RateAsync(count, concurrency, async i =>
        {
            await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {i:000000}")))
            {
                throw new InvalidOperationException($"{row.PartitionKey} is there.");
            }
        });
    }

    /// <returns>Messages per second, received 32 at a time and deleted one by one as any queue trigger must.</returns>
    public static async Task<double> DrainAsync(Bench bench, int count)
    {
        var queue = bench.Queues.GetQueueClient($"raw{Guid.NewGuid():N}");
        await queue.CreateAsync();
        await RateAsync(count, 8, i => queue.SendMessageAsync(new BinaryData(new byte[300])));
        var start = Stopwatch.GetTimestamp();
        while ((await queue.ReceiveMessagesAsync(MostReceived)).Value is { Length: > 0 } received)
        {
            await Task.WhenAll(received.Select(message => queue.DeleteMessageAsync(message.MessageId, message.PopReceipt)));
        }

        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public static async Task<double> RateAsync(int count, int concurrency, Func<int, Task> operation)
    {
        var (next, start) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next) - 1) < count;)
            {
                await operation(i);
            }
        })));
        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<TableClient> NewTableAsync(TableServiceClient tables)
    {
        var table = tables.GetTableClient($"raw{Guid.NewGuid():N}");
        await table.CreateAsync();
        return table;
    }

    /// <summary>As large as the ballot of one answer: a key of 22 characters, 24 bytes.</summary>
    private static TableEntity Entity(int partition) => new($"{partition:00}", Base64Url.EncodeToString(Guid.NewGuid().ToByteArray()))
    {
        ["Answers"] = new byte[24],
    };
}
