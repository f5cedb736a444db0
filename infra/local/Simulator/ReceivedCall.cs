namespace Hotline.Local.Simulator;

/// <summary>A call as it came in: what its signature covers, and its parameters, which may be in the query or in a form.</summary>
internal sealed record ReceivedCall(SignedCall Signed, IReadOnlyDictionary<string, string> Parameters)
{
    public static async Task<ReceivedCall> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        request.EnableBuffering();
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        request.Body.Position = 0;
        List<KeyValuePair<string, string>> query = [.. request.Query.Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()))];
        IEnumerable<KeyValuePair<string, string>> form = request.HasFormContentType
            ? (await request.ReadFormAsync(cancel)).Select(f => KeyValuePair.Create(f.Key, f.Value.ToString()))
            : [];
        var signed = new SignedCall(request.Method, request.Path.ToUriComponent(), query, name => Header(request, name), body.ToArray());
        return new ReceivedCall(signed, query.Concat(form).DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal));
    }

    private static string? Header(HttpRequest request, string name) => request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;
}
