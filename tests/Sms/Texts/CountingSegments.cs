using CsCheck;
using Hotline.Sms.Texts;

namespace Hotline.Tests.Sms.Texts;

public sealed class CountingSegments
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void Of_the_mainland(int length, int segments)
    {
        Assert.Equal(segments, TextLength.Segments(new string('字', length)));
        Assert.Equal(segments, TextLength.Segments(new string('a', length)));
        Assert.Equal(segments, TextLength.GsmSegments(new string('字', length)));
    }

    [Theory]
    [InlineData("a", 160, 1)]
    [InlineData("a", 161, 2)]
    [InlineData("a", 306, 2)]
    [InlineData("a", 307, 3)]
    [InlineData("€", 80, 1)]
    [InlineData("€", 81, 2)]
    [InlineData("€", 152, 2)]
    [InlineData("€", 153, 3)]
    [InlineData("😀", 35, 1)]
    [InlineData("😀", 36, 2)]
    [InlineData("😀", 66, 2)]
    [InlineData("😀", 67, 3)]
    [InlineData("`", 70, 1)]
    [InlineData("`", 71, 2)]
    public void Of_the_GSM_alphabet_and_beyond(string letter, int times, int segments) =>
        Assert.Equal(segments, TextLength.GsmSegments(string.Concat(Enumerable.Repeat(letter, times))));

    [Fact]
    public void Never_fewer_for_a_longer_text() =>
        Gen.String[Gen.Char["ab€^中é\ud83d"], 0, 400].Sample(text =>
            Assert.InRange(TextLength.GsmSegments(text), 1, TextLength.GsmSegments(text + "a")));
}
