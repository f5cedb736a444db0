using System.Buffers.Binary;
using System.Buffers.Text;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Identity;

namespace Hotline.Evaluation.Ledger;

/// <summary>
/// Which row and shard a respondent's ballot has. The row's key is a keyed hash: it tells nobody who answered, and once the round's salt is
/// destroyed, not even who knows the city's secret.
/// </summary>
public sealed class RespondentKeys(CitySecret secret)
{
    private const int KeyBytes = 16;

    internal (string Key, int Shard) Of(Round round, string respondent)
    {
        var mac = secret.Mac("respondent", round.Salt is { } salt ? $"{round.Id}|{salt}|{respondent}" : $"{round.Id}|{respondent}");
        var shard = BinaryPrimitives.ReadUInt32BigEndian(mac.AsSpan(KeyBytes)) % (uint)round.Shards;
        return (Base64Url.EncodeToString(mac.AsSpan(0, KeyBytes)), (int)shard);
    }
}
