using Hotline.City.Directory;

namespace Hotline.Tests.City.Directory;

public sealed class UnifiedCreditCodes
{
    [Theory]
    [InlineData("91439981MADMDX4D3G", true)]
    [InlineData("91439981MAGM132R3B", true)]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91439981MADMDX4D3H", false)] // check character
    [InlineData("91439981MADMDX4D3", false)] // too short
    [InlineData("91439981MADMDX4D3GG", false)] // too long
    [InlineData("9143998IMADMDX4D3G", false)] // I is not in the alphabet
    [InlineData("914399A1MADMDX4D3G", false)] // the place code is digits
    [InlineData("91439981MADMDX4D3g", false)] // lower case: normalise first
    [InlineData("", false)]
    public void Are_valid_with_their_own_check_character_only(string code, bool isValid) =>
        Assert.Equal(isValid, UnifiedCreditCode.IsValid(code));

    [Fact]
    public void Any_two_neighbours_swapped_or_one_character_changed_is_noticed()
    {
        const string code = "91439981MADMDX4D3G";
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (var i = 0; i < code.Length; i++)
        {
            foreach (var c in alphabet.Where(c => c != code[i]))
            {
                Assert.False(UnifiedCreditCode.IsValid(code[..i] + c + code[(i + 1)..]));
            }

            if (i > 0 && code[i] != code[i - 1])
            {
                Assert.False(UnifiedCreditCode.IsValid(code[..(i - 1)] + code[i] + code[i - 1] + code[(i + 1)..]));
            }
        }
    }

    [Fact]
    public void Are_read_in_any_spelling() => Assert.Equal("91439981MADMDX4D3G", UnifiedCreditCode.Normalise(" 91439981 madmdx4d3g\t"));
}
