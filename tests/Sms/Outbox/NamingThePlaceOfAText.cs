using CsCheck;
using Hotline.Sms.Texts;

namespace Hotline.Tests.Sms.Outbox;

public sealed class NamingThePlaceOfAText
{
    [Fact]
    public void Comes_back_from_a_gateway_as_it_was_sent() =>
        Gen.Select(Gen.String[Gen.Char["abcxyz0189"], 3, 40], Gen.Int[0, 99], Gen.String[Gen.Char["aZ09.-"], 1, 60]).Sample((mailing, shard, place) =>
        {
            var id = new OutId(mailing, shard, place);
            Assert.True(id.ToString().Length <= 100 + 5);
            Assert.Equal(id.ToString().Length <= 100 ? id : null, OutId.Parse(id.ToString()));
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("texts")]
    [InlineData("texts.1.a")]
    [InlineData("texts.001.a")]
    [InlineData("texts.01.")]
    [InlineData("TEXTS.01.a")]
    [InlineData("te.01.a")]
    [InlineData("texts.01.a/b")]
    [InlineData("texts.01.a\n")]
    [InlineData("texts.01.中")]
    [InlineData("texts.٠١.a")]
    public void Is_none_for_what_others_write(string? text) => Assert.Null(OutId.Parse(text));

    [Fact]
    public void Of_a_single_text_is_the_same_always_and_spread()
    {
        var ids = Enumerable.Range(0, 1000).Select(i => OutId.OfText($"0123456789ZZ-{i:0000}")).ToList();

        Assert.Equal(new OutId("texts", OutId.OfText("0123456789ZZ-0001").Shard, "0123456789ZZ-0001"), OutId.Parse(ids[1].ToString()));
        Assert.Equal(Enumerable.Range(0, 16), ids.Select(i => i.Shard).Distinct().Order());
    }
}
