using CsCheck;
using Hotline.Casework.Messages;
using Hotline.City.Confidentiality;
using Hotline.Tests.Casework.Messages;

namespace Hotline.Tests.City.Confidentiality;

public sealed class RedactingAText
{
    private static readonly MessageContent Writer = Examples.Outage with { ContactName = "欧阳建国" };

    [Theory]
    [InlineData("请打13812345678", "请打[电话]")]
    [InlineData("13812345678", "[电话]")]
    [InlineData("13812345678或13987654321都行", "[电话]或[电话]都行")]
    [InlineData("13812345678 13987654321", "[电话] [电话]")]
    [InlineData("138 1234 5678，138-1234-5678，138.1234.5678", "[电话]，[电话]，[电话]")]
    [InlineData("138—1234—5678", "[电话]")]
    [InlineData("1 3 8 1 2 3 4 5 6 7 8", "[电话]")]
    [InlineData("１３８１２３４５６７８", "[电话]")]
    [InlineData("１３８　１２３４　５６７８", "[电话]")]
    [InlineData("+86 138 1234 5678", "[电话]")]
    [InlineData("＋８６１３８１２３４５６７８", "[电话]")]
    [InlineData("+8613812345678、8613812345678、0086-13812345678", "[电话]、[电话]、[电话]")]
    [InlineData("(+86)13812345678", "[电话]")]
    [InlineData("微信wx13812345678同号", "微信wx[电话]同号")]
    [InlineData("138 12345678找王经理", "[电话]找王经理")]
    [InlineData("13812 345678", "[电话]")]
    [InlineData("1381 234 5678", "[电话]")]
    [InlineData("请在13812345678 元旦前回电", "请在[电话] 元旦前回电")]
    [InlineData("一三八一二三四五六七八", "[电话]")]
    [InlineData("幺三八零零幺三八零零零", "[电话]")]
    [InlineData("座机0431-81234567", "座机[电话]")]
    [InlineData("座机（0431）8123 4567转801", "座机[电话]")]
    [InlineData("０４３１－８１２３４５６７", "[电话]")]
    [InlineData("010-62345678、021 6234 5678", "[电话]、[电话]")]
    [InlineData("05355821234", "[电话]")]
    [InlineData("0535-582 1234-8012", "[电话]")]
    [InlineData("+86 431 8123 4567", "[电话]")]
    [InlineData("联系电话：5821234", "联系电话：[电话]")]
    [InlineData("办公电话 8582-1234", "办公电话 [电话]")]
    [InlineData("传真号码是85821234。", "传真号码是[电话]。")]
    [InlineData("客服400-812-3456", "客服[电话]")]
    [InlineData("香港 +852 2345 6789", "香港 [电话]")]
    [InlineData("美国 +1 650-253-0000", "美国 [电话]")]
    [InlineData("身份证11010519491231002X", "身份证[身份证号]")]
    [InlineData("身份证11010519491231002x，已办", "身份证[身份证号]，已办")]
    [InlineData("440308199901101512", "[身份证号]")]
    [InlineData("440308 19990110 1512", "[身份证号]")]
    [InlineData("４４０３０８１９９９０１１０１５１２", "[身份证号]")]
    [InlineData("老证110105491231002", "老证[身份证号]")]
    [InlineData("440308199901101512和11010519491231002X", "[身份证号]和[身份证号]")]
    [InlineData("邮箱zhang.san@example.com.cn谢谢", "邮箱[邮箱]谢谢")]
    [InlineData("12345678@qq.com, li+4@a.cn", "[邮箱], [邮箱]")]
    [InlineData("ｚｓ＠ｑｑ．ｃｏｍ", "[邮箱]")]
    [InlineData("卡号6222021234567890128", "卡号[银行卡号]")]
    [InlineData("卡号4111 1111 1111 1111", "卡号[银行卡号]")]
    [InlineData("张三13812345678，身份证440308199901101512，z@q.cn", "张三[电话]，身份证[身份证号]，[邮箱]")]
    public void Masks_everything_that_reaches_or_identifies_a_person(string text, string expected) => Assert.Equal(expected, Redaction.Of(text));

    [Theory]
    [InlineData("拖欠货款13812345678元")]
    [InlineData("合计 13812345678.50 元")]
    [InlineData("欠款2120000元，2026年11月20日到期")]
    [InlineData("2026-11-20 13:30 至 2026-12-31 18:00")]
    [InlineData("20261120")]
    [InlineData("编号 0K3F-7Q2M-9XTA")]
    [InlineData("编号 1382-1234-5678")]
    [InlineData("编号0K3F7Q2M9XTA")]
    [InlineData("统一社会信用代码91439981MADMDX4D3G")]
    [InlineData("请拨打12345或110、95598")]
    [InlineData("用电1234567度，面积12000平方米")]
    [InlineData("13个月欠138万元，涉及1234家企业5678人")]
    [InlineData("130 200 150 40 元四笔")]
    [InlineData("订单号202611201234567890")]
    [InlineData("流水号110105194912310021")]
    [InlineData("电话打了2345678次")]
    [InlineData("6222021234567890127")]
    [InlineData("报价 3.1381234567")]
    [InlineData("车牌湘A12345，门牌108-2号")]
    [InlineData("国办发〔2019〕51号、国办函〔2025〕66号")]
    [InlineData("坐标112.938814,28.228209")]
    [InlineData("二〇二六年十一月二十日")]
    [InlineData("合同HT-2026-001138，金额￥1,381,234,567.80")]
    [InlineData("GB 11643-1999，GB 32100-2015")]
    [InlineData("@办事员 请处理")]
    [InlineData("")]
    [InlineData("厂区频繁停电\n本月第三次")]
    public void Leaves_what_is_nobodys_number(string text) => Assert.Equal(text, Redaction.Of(text));

    [Theory]
    [InlineData("我是清河市砚皓昌陶瓷有限公司", "我是[隐去]")]
    [InlineData("清河市砚皓昌陶瓷的窑停了", "[隐去]的窑停了")]
    [InlineData("代码91439981madmdx4d3g、９１４３９９８１ＭＡＤＭＤＸ４Ｄ３Ｇ", "代码[隐去]、[隐去]")]
    [InlineData("联系人欧阳建国，13812345678", "联系人[隐去]，[电话]")]
    [InlineData("园区里的其他公司也停电", "园区里的其他公司也停电")]
    public void Hides_an_anonymous_writer(string text, string expected) => Assert.Equal(expected, Redaction.OfAnonymous(text, Writer.Writer));

    [Fact]
    public void Twice_is_as_good_as_once_whatever_stands_around_it() => Piece.Array[0, 12].Select(string.Concat).Sample(
        text =>
        {
            var once = Redaction.Of(text);
            return Redaction.Of(once) == once && once.Length <= text.Length;
        },
        iter: 3000);

    [Fact]
    public void Keeps_what_stands_between_and_misses_none() =>
        Gen.Select(Of(Found), Of(Words)).Array[1, 6].Sample(
            parts =>
            {
                var text = string.Concat(parts.Select(p => p.Item2 + p.Item1));
                var expected = string.Concat(parts.Select(p => p.Item2 + Redaction.Of(p.Item1)));
                return Redaction.Of(text) == expected && parts.All(p => !Redaction.Of(text).Contains(p.Item1, StringComparison.Ordinal));
            },
            iter: 2000);

    private static readonly string[] Found =
        ["13812345678", "138-1234-5678", "+86 13812345678", "0431-81234567", "440308199901101512", "a.b@example.com", "4111 1111 1111 1111", "１３８１２３４５６７８"];

    private static readonly string[] Words = ["，欠款2120000元；", "。请回电：", "（2026-11-20）找", "、", "\n"];

    private static Gen<string> Piece => Gen.OneOf(
        Of(Found), Of(Words), Gen.String[Gen.Char["0123456789+-() 元@.xX０９一三"], 0, 14], Gen.String[0, 3]);

    private static Gen<string> Of(string[] some) => Gen.Int[0, some.Length - 1].Select(i => some[i]);
}
