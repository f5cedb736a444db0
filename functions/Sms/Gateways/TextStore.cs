using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Hotline.Sms.Texts;

namespace Hotline.Sms.Gateways;

/// <summary>A text that was kept instead of sent; the phone is masked.</summary>
internal sealed partial record KeptText(string Key, DateTimeOffset At, string Phone, string Purpose, string Text)
{
    /// <summary>For staff: whoever has the code of the link rates in the enterprise's name.</summary>
    public KeptText WithoutCode() => this with { Text = RatingCode().Replace(Text, "$1****") };

    [GeneratedRegex(@"(/rate#[0-9A-Za-z-]+\.)[0-9A-Za-z-]+")]
    private static partial Regex RatingCode();
}

/// <summary>Some of them, newest first; <paramref name="Next"/> is where the next page begins, null after the last.</summary>
internal sealed record KeptTexts(IReadOnlyList<KeptText> Texts, string? Next);

/// <summary>Table <c>texts</c>.</summary>
public sealed class TextStore(TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(TextRow.Table);

    /// <returns>False when the key was there.</returns>
    internal async Task<bool> TryAddAsync(SmsText text, DateTimeOffset at, CancellationToken cancel)
    {
        try
        {
            TextRow[] rows = [TextRow.KeyOf(text, at), TextRow.Of(text, at)];
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancel);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <param name="after">Another page's <see cref="KeptTexts.Next"/>; null for the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Ends the reading.</param>
    internal async Task<KeptTexts> ReadAsync(string? after, int limit, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {TextRow.Partition} and RowKey gt {TextRow.First + after} and RowKey lt {TextRow.AfterLast}");
        await foreach (var page in table.QueryAsync<TextRow>(filter, limit, cancellationToken: cancel).AsPages())
        {
            var texts = page.Values.Select(row => row.ToText()).ToList();
            return new KeptTexts(texts, texts.Count == limit ? page.Values[^1].RowKey[TextRow.First.Length..] : null);
        }

        return new KeptTexts([], null);
    }
}
