using System.Text;
using System.Text.Json.Nodes;
using System.Xml;

namespace Hotline.Casework.Open311;

/// <summary>The same answer as XML: members are elements, and a list's items carry the singular of its name.</summary>
internal static class Open311Xml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None };

    private static readonly Dictionary<string, string> Items = new(StringComparer.Ordinal)
    {
        ["services"] = "service",
        ["attributes"] = "attribute",
        ["values"] = "value",
        ["service_requests"] = "request",
        ["errors"] = "error",
    };

    public static byte[] Write(string root, JsonNode body)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            Write(xml, root, body);
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, string name, JsonNode? node)
    {
        xml.WriteStartElement(name);
        switch (node)
        {
            case JsonArray items:
                foreach (var item in items)
                {
                    Write(xml, Items[name], item);
                }

                break;
            case JsonObject members:
                foreach (var (member, value) in members)
                {
                    Write(xml, member, value);
                }

                break;
            case not null:
                xml.WriteString(Writable(node.ToString()));
                break;
        }

        xml.WriteEndElement();
    }

    /// <summary>XML 1.0 has no way to write some characters, half a surrogate pair among them.</summary>
    private static string Writable(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune).ToString()));
}
