using Hotline.Casework.Routing;
using Hotline.City.Directory;

namespace Hotline.Tests.Casework.Routing;

public sealed class RoutingAMessage
{
    [Theory]
    [InlineData("办备案时住建局一个科长暗示要好处费，不给红包就挑毛病", "discipline")]
    [InlineData("税务分局的人吃拿卡要，拿了两条烟", "discipline")]
    [InlineData("镇里要我们企业赞助龙舟赛两万元", "discipline")]
    [InlineData("住建、城管、水利互相推诿踢皮球，没人牵头", "biz-env-office")]
    [InlineData("窗口只认一家指定中介的报告，别家不收", "biz-env-office")]
    public void Never_sends_a_complaint_about_conduct_to_the_unit_complained_about(string body, string lead) =>
        Assert.Equal(lead, Sample.Trained.Route(Sample.Text(body)).Lead);

    [Theory]
    [InlineData("不是停电，电是好的，就是宽带断网三天，网线不通", "sci-industry")]
    [InlineData("先说明不是税务的问题，发票已经开好了；是学校欠我们的货款一直不打款，尾款拖了两年", "sci-industry")]
    [InlineData("不是市政路，是省道上的大坑，请公路局修", "transport")]
    public void Leaves_out_what_the_writer_says_it_is_not(string body, string lead) =>
        Assert.Equal(lead, Sample.Trained.Route(Sample.Text(body)).Lead);

    [Fact]
    public void Leads_by_the_principal_matter_and_adds_the_lead_of_the_second()
    {
        var decision = Sample.Trained.Route(Sample.Text("留抵退税等了四个月没到账。另外厂门口路灯坏了没人修。主要是退税，先把退税的事解决。"));
        Assert.Equal(("tax", "0302"), (decision.Lead, decision.Category));
        Assert.Contains("urban-mgmt", decision.Co);
    }

    [Theory]
    [InlineData("石磴镇政府欠我们办公楼维修款三年没付", "shideng-zhen")]
    [InlineData("市中医医院欠我们设备款两年没付", "health")]
    [InlineData("村小学欠我们跑道款，校长说没钱", "education")]
    public void Adds_the_debtor_as_co_unit(string body, string debtor) =>
        Assert.Contains(debtor, Sample.Trained.Route(Sample.Text(body, category: "1001")).Co);

    [Fact]
    public void Takes_the_given_category_as_certain_and_its_co_units()
    {
        var decision = Sample.Trained.Route(Sample.Text("随便什么字", category: "0104"));
        Assert.Equal(("market-reg", "0104", 1.0, true), (decision.Lead, decision.Category, decision.Confidence, decision.Automatic));
        Assert.Equal(["dev-reform", "power-supply"], decision.Co);
    }

    [Fact]
    public void Sends_a_township_matter_without_a_place_to_the_desk()
    {
        var decision = Sample.Trained.Route(Sample.Text("村道塌了", category: "1102"));
        Assert.Equal(("1102", 0.0, false, 3), (decision.Category, decision.Confidence, decision.Automatic, decision.Candidates.Count));
    }

    [Fact]
    public void Gives_three_candidates_and_reasons_that_name_what_was_found()
    {
        var decision = Sample.Trained.Route(Sample.Text("茶亭坳的厂子电压太低，烧坏电机两台，请供电公司来看", hint: "住建局"));
        Assert.Equal((3, decision.Lead), (decision.Candidates.Count, decision.Candidates[0]));
        Assert.Contains("请求的单位：供电公司", decision.Reasons);
        Assert.Contains("来件人所选“住建局”与内容不符", decision.Reasons);
    }

    [Fact]
    public void Says_that_a_category_is_unknown_and_goes_by_the_text()
    {
        var decision = Sample.Trained.Route(Sample.Text("厂里这个月停电五次", category: "9999"));
        Assert.Equal("power-supply", decision.Lead);
        Assert.Contains("来件所选类别“9999”不在派单目录，未采用", decision.Reasons);
    }

    [Fact]
    public void Sends_everything_to_the_desk_while_there_is_no_catalogue()
    {
        var decision = new Router(CityDirectory.Empty, RoutingRules.None).Route(Sample.Text("停电"));
        Assert.Equal(("", false), (decision.Lead, decision.Automatic));
        Assert.Empty(decision.Candidates);
    }
}
