namespace Hotline.Local.Demo;

/// <summary>One SMS as the gateway writes it, and when it hands it over.</summary>
internal sealed record Delivery(string Json, DateTimeOffset At);

/// <summary>What is going to happen: the deliveries in order, and how many texts were answers, repeated, or nonsense.</summary>
internal sealed record Script(IReadOnlyList<Delivery> Deliveries, int Answers, int Repeated, int Nonsense)
{
    private const int LargestBatch = 200;

    /// <summary>The gateway's calls: batches of any size, one in thirty pushed twice because our answer came too late.</summary>
    public IEnumerable<string> Batches(Random random)
    {
        for (var at = 0; at < Deliveries.Count;)
        {
            var size = random.Next(1, LargestBatch + 1);
            var body = $"[{string.Join(",\n", Deliveries.Skip(at).Take(size).Select(d => d.Json))}]";
            at += size;
            yield return body;
            if (random.Next(30) == 0)
            {
                yield return body;
            }
        }
    }
}
