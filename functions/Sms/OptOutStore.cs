using Azure.Data.Tables;

namespace Hotline.Sms;

/// <summary>Table <c>optouts</c>: who wants no more texts of which sender.</summary>
public sealed class OptOutStore(TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(OptOutRow.Table);

    /// <param name="phoneHash">Of <see cref="SmsKeys.PhoneHash"/>.</param>
    /// <param name="sender">Key of <c>Sms:Senders</c>.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<bool> IsOutAsync(string phoneHash, string sender, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<OptOutRow>(phoneHash, sender, cancellationToken: cancel);
        return row is { HasValue: true, Value.IsOut: true };
    }
}
