namespace Hotline.Local.Simulator;

/// <summary>Elements that are no messages, among good ones in a batch.</summary>
internal static class BadElements
{
    public const string Prefix = "bad-";

    private static readonly Func<string, string>[] Kinds =
    [
        key => $$"""{"content":"5","send_time":"2026-03-02 10:00:00","sequence_id":"{{key}}"}""",
        key => $$"""{"phone_number":null,"content":"5","sequence_id":"{{key}}"}""",
        key => $$"""{"phone_number":"19900000001","sequence_id":"{{key}}"}""",
        key => $$"""{"phone_number":"19900000001","content":{"text":"5"},"sequence_id":"{{key}}"}""",
        key => $$"""["19900000001","5","{{key}}"]""",
        key => $"\"{key}\"",
        key => $$"""{"bad":"{{key}}"}""",
    ];

    /// <summary>Each is another one, and the same however often it is pushed.</summary>
    public static PushElement Of(Luck luck, string which)
    {
        var key = Prefix + which;
        var json = luck.For("kind", key).GetItems(Kinds, 1)[0](key);
        return new PushElement(key, _ => json);
    }
}
