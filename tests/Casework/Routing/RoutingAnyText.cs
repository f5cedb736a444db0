using CsCheck;
using Hotline.Casework.Routing;

namespace Hotline.Tests.Casework.Routing;

public sealed class RoutingAnyText
{
    [Theory]
    [InlineData("")]
    [InlineData("。。。！！")]
    [InlineData("\ud83d")]
    [InlineData("……")]
    public void That_says_nothing_goes_to_the_desk_with_three_candidates(string body)
    {
        var decision = Sample.Trained.Route(Sample.Text(body));
        Assert.Equal((false, 3), (decision.Automatic, decision.Candidates.Count));
    }

    [Fact]
    public void As_long_as_allowed_is_routed_quickly()
    {
        var body = string.Concat(Enumerable.Repeat("厂里停电，村民堵门，学校欠款，税务退税。", 200))[..4000];
        _ = Sample.Trained;
        var started = Environment.TickCount64;
        Assert.Equal(3, Sample.Trained.Route(Sample.Text(body)).Candidates.Count);
        Assert.InRange(Environment.TickCount64 - started, 0, 2000);
    }

    [Fact]
    public void Gives_a_decision_that_holds_together() =>
        Gen.Char["停电村道税务，。不是另外主要…镇砚池A1 \n"].Array[0, 80].Sample(
            characters =>
            {
                var decision = Sample.Trained.Route(Sample.Text(new string(characters)));
                Assert.Equal(decision.Lead, decision.Candidates[0]);
                Assert.Equal(3, decision.Candidates.Distinct().Count());
                Assert.DoesNotContain(decision.Lead, decision.Co);
                Assert.InRange(decision.Confidence, 0, 1);
                Assert.NotNull(Sample.City.Category(decision.Category));
            },
            iter: 300);

    [Fact]
    public void Is_the_same_from_many_threads_and_from_a_model_learned_anew()
    {
        var texts = Sample.Messages.Take(40).Select(m => m.Message).ToList();
        var first = texts.Select(t => Shown(Sample.Trained.Route(t))).ToList();
        var again = new Router(Sample.City, Sample.Rules, Sample.Train(Sample.Messages));
        Assert.Equal(first, texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(t => Shown(again.Route(t))));
    }

    private static string Shown(RoutingDecision d) =>
        $"{d.Lead} {string.Join(',', d.Co)} {d.Category} {d.Confidence} {d.Automatic} {string.Join(',', d.Candidates)} {string.Join(';', d.Reasons)}";
}
