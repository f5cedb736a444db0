using Hotline.Casework.Messages;
using Hotline.Platform.Identity;
using Microsoft.Extensions.Options;

namespace Hotline.Tests.Casework.Messages;

public sealed class NumberingTickets
{
    private readonly TicketNumbers numbers = new(new CitySecret(Options.Create(new CitySecretOptions { Secret = "a secret of the tests, long enough to pass" })));

    [Fact]
    public void The_same_key_of_the_same_writer_gives_the_same_number() =>
        Assert.Equal(numbers.From("key-of-the-client-1", Examples.Outage), numbers.From("key-of-the-client-1", Examples.Outage with { Body = "另一份" }));

    [Fact]
    public void Another_key_phone_or_enterprise_gives_another_number()
    {
        string[] given =
        [
            numbers.From("key-of-the-client-1", Examples.Outage),
            numbers.From("key-of-the-client-2", Examples.Outage),
            numbers.From("key-of-the-client-1", Examples.Outage with { Phone = "+8619900000002" }),
            numbers.From("key-of-the-client-1", Examples.Outage with { Uscc = null }),
            TicketNumbers.New(),
            TicketNumbers.New(),
        ];
        Assert.Equal(given.Length, given.Distinct().Count());
        Assert.All(given, n => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{12}$", n));
    }

    [Theory]
    [InlineData("0123-4567-89AB", "0123456789AB")]
    [InlineData("0123456789ab", "0123456789AB")]
    [InlineData("oI23 4567 89AB", "0123456789AB")]
    [InlineData("0123-4567-89A", null)]
    [InlineData("0123-4567-89ABC", null)]
    [InlineData("0123-4567-89A/", null)]
    [InlineData("", null)]
    public void A_number_is_read_however_it_was_typed(string typed, string? number) => Assert.Equal(number, TicketNumbers.Read(typed));

    [Fact]
    public void A_query_code_belongs_to_one_number()
    {
        var code = TicketNumbers.Print(numbers.QueryCode("0123456789AB"));
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}$", code);
        Assert.True(numbers.IsQueryCode("0123456789AB", code));
        Assert.True(numbers.IsQueryCode("0123456789AB", $" {code.Replace("-", "", StringComparison.Ordinal)} "));
        Assert.False(numbers.IsQueryCode("0123456789AC", code));
        Assert.False(numbers.IsQueryCode("0123456789AB", ""));
    }
}
