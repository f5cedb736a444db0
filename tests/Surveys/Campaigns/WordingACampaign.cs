using Hotline.Surveys.Campaigns;

namespace Hotline.Tests.Surveys.Campaigns;

public sealed class WordingACampaign
{
    private static readonly WordingValues Values = new("税务局", "税务局", "A", "A税务局", "A5", "春季评议", "3月31日", "清河\n{code}厂", "http://x/ballot");

    [Theory]
    [InlineData("", "1–400")]
    [InlineData("请您评价{部门}", "{部门}")]
    [InlineData("请您评价{unit", "花括号")]
    [InlineData("请您评价{unit}}", "花括号")]
    [InlineData("第一行\n第二行", "控制字符")]
    [InlineData("【别的局】请您评价", "签名")]
    public void Is_refused_with_the_reason(string wording, string reason) => Assert.Contains(reason, new CampaignWording(wording).Check(), StringComparison.Ordinal);

    [Fact]
    public void Fills_in_what_stands_for_something_once_and_lets_no_value_break_the_line() =>
        Assert.Equal(
            "税务局 A 春季评议 3月31日 清河 {code}厂 http://x/ballot",
            new CampaignWording("{unit} {code} {round} {closes} {name} {link}").Render(Values));

    [Fact]
    public void Names_its_parameters_in_the_order_of_their_first_use() =>
        Assert.Equal(["closes", "unit"], new CampaignWording("{closes}前评价{unit}，{closes}截止").Parameters(Values).Select(p => p.Name));

    [Fact]
    public void Of_the_app_itself_is_good_and_fits_the_number_of_units()
    {
        Assert.All([1, 2, 12, 13, 200], units => Assert.Null(CampaignWording.Default(units, units % 2 == 0).Check()));
        Assert.Contains("直接回复数字", CampaignWording.Default(1, false).Template, StringComparison.Ordinal);
        Assert.Contains("如{example}", CampaignWording.Default(2, false).Template, StringComparison.Ordinal);
        Assert.Contains("{link}", CampaignWording.Default(13, false).Template, StringComparison.Ordinal);
        Assert.StartsWith("温馨提醒", CampaignWording.Default(1, true).Template, StringComparison.Ordinal);
    }
}
