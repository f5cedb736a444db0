using System.IO.Compression;
using System.Text.Json;
using Azure.Data.Tables;

namespace Hotline.Recounting;

/// <summary>Reads a round's row: its property <c>Whole</c> is JSON, packed by Brotli.</summary>
internal static class RoundReader
{
    public static async Task<StoredRound> ReadAsync(TableServiceClient tables, string id)
    {
        var row = await tables.GetTableClient("rounds").GetEntityIfExistsAsync<TableEntity>("round", id);
        if (!row.HasValue || row.Value!.GetBinary("Whole") is not { } packed)
        {
            throw new RecountFailure($"There is no round {id}.");
        }

        await using var json = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        var round = (await JsonSerializer.DeserializeAsync<StoredRound>(json))!;
        return round.Shards > 0 ? round : throw new RecountFailure($"Round {id} has not been opened.");
    }
}
