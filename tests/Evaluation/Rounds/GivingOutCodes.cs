using Hotline.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Rounds;

public sealed class GivingOutCodes
{
    [Theory]
    [InlineData("A", true)]
    [InlineData("ABC", true)]
    [InlineData("O", true)]
    [InlineData("T", false)]
    [InlineData("R", false)]
    [InlineData("N", false)]
    [InlineData("TD", false)]
    [InlineData("a", false)]
    [InlineData("A1", false)]
    [InlineData("ABCD", false)]
    [InlineData("", false)]
    [InlineData("Ａ", false)]
    public void Takes_one_to_three_letters_that_are_no_opt_out(string code, bool usable) => Assert.Equal(usable, AnswerCodes.IsUsable(code));

    [Fact]
    public void Starts_with_single_letters_and_skips_what_reads_as_a_digit_or_an_opt_out() =>
        Assert.Equal("A B C D E F G H J K M P Q S U V W X Y Z AA AB", string.Join(' ', AnswerCodes.Free(new HashSet<string>()).Take(22)));

    [Fact]
    public void Skips_what_is_taken() => Assert.Equal(["C", "D"], AnswerCodes.Free(new HashSet<string> { "A", "B" }).Take(2));

    [Fact]
    public void Has_enough_for_five_of_the_largest_rounds_at_once()
    {
        var codes = AnswerCodes.Free(new HashSet<string>()).ToList();

        Assert.InRange(codes.Count, 5 * Roster.MostUnits, int.MaxValue);
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public void Gives_no_roster_when_too_few_are_left()
    {
        var plan = Example.Plan() with { Classes = ["functional-department"] };
        var units = SampleCity.City.Units.Count(u => u.ClassId == "functional-department");
        var codes = AnswerCodes.Free(new HashSet<string>()).ToList();

        Assert.Null(Roster.Of(plan, SampleCity.City, codes.Skip(units - 1).ToHashSet()));
        Assert.NotNull(Roster.Of(plan, SampleCity.City, codes.Skip(units).ToHashSet()));
    }

    [Fact]
    public void Keeps_the_codes_the_office_asked_for()
    {
        var plan = Example.Plan() with { Classes = ["functional-department"], Codes = new Dictionary<string, string> { ["B"] = "dev-reform" } };

        var roster = Roster.Of(plan, SampleCity.City, new HashSet<string> { "A" })!;

        Assert.Equal("B", roster.Single(u => u.Id == "dev-reform").Code);
        Assert.DoesNotContain(roster, u => u.Code == "A");
        Assert.Equal(roster.Count, roster.Select(u => u.Code).Distinct().Count());
        Assert.Equal(SampleCity.City.Units.Count(u => u.ClassId == "functional-department"), roster.Count);
    }
}
