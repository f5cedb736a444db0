using System.Globalization;
using System.Text.Json;

namespace Hotline.Local.Simulator;

/// <summary>A text on its way through the gateway. <paramref name="RawText"/> is JSON of its own where no string could hold it.</summary>
internal sealed record OutgoingSms(string Phone, string Text, DateTimeOffset? SentAt, long? Id, string? RawText = null)
{
    /// <summary>The number it was sent to, or what follows it.</summary>
    public string Destination { get; init; } = "1069";

    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>With the number and the id in any of the forms that gateways use.</summary>
    public string ToJson(Random random)
    {
        var time = SentAt?.ToOffset(Beijing).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
        return $$"""{"phone_number":"{{WritePhone(random)}}","content":{{RawText ?? JsonSerializer.Serialize(Text)}},"send_time":"{{time}}","dest_code":"{{Destination}}","sequence_id":{{WriteId(random)}}}""";
    }

    private string WritePhone(Random random) => Phone.Length != 11 ? Phone : random.Next(8) switch
    {
        0 => "86" + Phone,
        1 => "+86" + Phone,
        2 => "0086" + Phone,
        3 => $"+86 {Phone[..3]}-{Phone[3..7]}-{Phone[7..]}",
        _ => Phone,
    };

    private string WriteId(Random random) => Id is not { } id ? "null" : random.Next(4) switch
    {
        0 => id.ToString(CultureInfo.InvariantCulture),
        1 => string.Create(CultureInfo.InvariantCulture, $"{id / 1_000_000_000}.{id % 1_000_000_000:000000000}E9"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\"{id}\""),
    };
}
