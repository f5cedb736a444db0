using System.Text;
using System.Text.Json;

namespace Hotline.Tests.Contract;

/// <summary>
/// One request and what it must be answered: a line of <c>cases/*.json</c>. <paramref name="As"/> is a role, none for the public;
/// <paramref name="Json"/> or <paramref name="Text"/> is the body, <paramref name="Repeat"/> how often the text is repeated;
/// <paramref name="Paths"/> are the fields that must be named.
/// </summary>
public sealed record ContractCase(
    string Label,
    string Method,
    string Path,
    int Status,
    string? As = null,
    string? Type = null,
    string? Says = null,
    JsonElement? Json = null,
    string? Text = null,
    int Repeat = 1,
    string? ContentType = null,
    IReadOnlyDictionary<string, string>? Headers = null,
    IReadOnlyList<string>? Paths = null)
{
    public override string ToString() => Label;

    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), Path);
        if (Body() is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType ?? "application/json");
        }

        foreach (var (name, value) in Headers ?? new Dictionary<string, string>())
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private string? Body() => Json is { } json ? json.GetRawText() : Text is { } text ? string.Concat(Enumerable.Repeat(text, Repeat)) : null;
}
