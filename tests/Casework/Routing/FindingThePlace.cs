using Hotline.Casework.Routing;

namespace Hotline.Tests.Casework.Routing;

public sealed class FindingThePlace
{
    private static readonly Places Places = new(new UnitNames(Sample.City, Sample.Rules), Sample.Rules);
    private static readonly ClauseReader Reader = new(Sample.Rules);

    [Theory]
    [InlineData("归龙须桥那边管", null, "longxuqiao-zhen")]
    [InlineData("注册在高笕乡，实际养殖场在竹笕镇枧下村", null, "zhujian-zhen")]
    [InlineData("从砚池街道搬来，厂在鹤汀街道", null, "heting-jd")]
    [InlineData("村道坏了", "樟荫镇樟荫村", "zhangyin-zhen")]
    [InlineData("我们注册在高笕乡", "竹笕镇", "zhujian-zhen")]
    [InlineData("清河市人民政府砚池街道办事处门口", null, "yanchi-jd")]
    public void Takes_the_site_of_the_matter(string body, string? place, string township) =>
        Assert.Equal(township, Find(body, place)[0].UnitId);

    [Fact]
    public void Is_in_doubt_between_two_places_of_equal_standing()
    {
        var found = Find("云垭镇和石磴镇交界的村道塌了", null);
        Assert.Equal([0.5, 0.5], found.Select(f => f.Share));
    }

    [Fact]
    public void Finds_none_where_none_is_named() => Assert.Empty(Find("村道塌了", "厂门口"));

    private static IReadOnlyList<PlaceCandidate> Find(string body, string? place)
    {
        var message = Sample.Text(body, place: place);
        return Places.Find(message, Reader.Read(message));
    }
}
