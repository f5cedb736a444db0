using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Hotline.Casework.Routing;

/// <summary>What dispatchers decided, for the router to learn from.</summary>
public sealed class ExampleStore(TableServiceClient tables)
{
    public const string Table = "examples";

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <summary>Every example filed in the months from <paramref name="from"/> to <paramref name="to"/>, oldest month first. Not for a request's path.</summary>
    public async IAsyncEnumerable<LabelledExample> ReadAsync(DateOnly from, DateOnly to, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ExampleRow.Keys(month, "").PartitionKey}");
            await foreach (var row in table.QueryAsync<ExampleRow>(filter, cancellationToken: cancel))
            {
                yield return row.ToExample();
            }
        }
    }

    internal static ITableEntity RowOf(LabelledExample example) => ExampleRow.From(example);
}
