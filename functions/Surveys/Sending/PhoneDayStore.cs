using Azure;
using Azure.Data.Tables;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Surveys.Sending;

/// <summary>Table <c>phonedays</c>: how many survey texts a phone gets on one day of the city, all campaigns together.</summary>
public sealed class PhoneDayStore(TableServiceClient tables, IOptions<SmsOptions> options)
{
    private readonly TableClient table = tables.GetTableClient(PhoneDayRow.Table);

    /// <summary>Takes one of the phone's places of the day; its owner may ask again and has it. One request for the first text of a day.</summary>
    /// <param name="day">The city's.</param>
    /// <param name="phoneHash">Of <see cref="SmsKeys.PhoneHash"/>.</param>
    /// <param name="owner">Campaign and row.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>False if all are taken.</returns>
    internal async Task<bool> TryTakeAsync(DateOnly day, string phoneHash, string owner, CancellationToken cancel)
    {
        for (var number = 0; number < options.Value.MostPerPhoneAndDay; number++)
        {
            var row = PhoneDayRow.Of(day, phoneHash, number, owner);
            if (await TryAddAsync(row, cancel) || await IsOwnAsync(row, cancel))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> TryAddAsync(PhoneDayRow row, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(row, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    private async Task<bool> IsOwnAsync(PhoneDayRow row, CancellationToken cancel) =>
        (await table.GetEntityIfExistsAsync<PhoneDayRow>(row.PartitionKey, row.RowKey, cancellationToken: cancel)) is { HasValue: true, Value.Owner: var owner }
        && owner == row.Owner;
}
