using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Hotline.Casework.Open311;

namespace Hotline.Tests.Casework.Open311;

public sealed class WritingXml
{
    [Theory]
    [InlineData("a < b & \"c\" > 'd' ]]> <!-- x -->")]
    [InlineData("两行\n文字\t表格 😀")]
    public void Keeps_every_character_that_XML_can_write(string text) => Assert.Equal(text, Read(text));

    [Theory]
    [InlineData("a\u0001b\u000Bc", "a\uFFFDb\uFFFDc")]
    [InlineData("\uFFFE\uFFFF", "\uFFFD\uFFFD")]
    public void Replaces_what_XML_cannot_write(string text, string read) => Assert.Equal(read, Read(text));

    /// <summary>Test data cannot carry it.</summary>
    [Fact]
    public void Replaces_half_a_surrogate_pair() => Assert.Equal("half \uFFFD of a pair", Read($"half {(char)0xD83D} of a pair"));

    private static string Read(string text)
    {
        var xml = Encoding.UTF8.GetString(Open311Xml.Write("errors", new JsonArray(new JsonObject { ["description"] = text })));
        return XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!.Element("error")!.Element("description")!.Value;
    }
}
