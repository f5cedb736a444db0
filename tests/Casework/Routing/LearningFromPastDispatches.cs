using Hotline.Casework.Routing;
using Hotline.City.Directory;
using Microsoft.Extensions.Options;

namespace Hotline.Tests.Casework.Routing;

public sealed class LearningFromPastDispatches
{
    private static readonly ClauseReader Reader = new(Sample.Rules);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void An_examples_own_label_says_nothing_about_it()
    {
        var examples = Sample.Messages.TakeLast(120).ToList();
        var duplicate = examples.FindIndex(e => e.DuplicateOf is not null);
        var relabelled = examples.Select(e => e.DuplicateCandidate == examples[duplicate].DuplicateCandidate ? e with { Expected = e.Expected! with { Category = "1999" } } : e).ToList();
        Assert.Equal(Past(examples).ScoresWithoutMatter(duplicate), Past(relabelled).ScoresWithoutMatter(duplicate), Near);
        Assert.NotEqual(Past(examples).Scores(Read(examples[duplicate])), Past(relabelled).Scores(Read(examples[duplicate])), Near);
    }

    [Fact]
    public void A_phrase_that_turns_up_elsewhere_loses_its_clerks_word()
    {
        var book = new Phrasebook(Sample.City, new RoutingRules([new RoutingRule(RuleKind.Phrase, "0803", [], ["牌匾"])]));
        var hits = book.FindIn([new Clause("牌匾", ClauseRole.Plain)]);
        var (signs, brands) = (IndexOf("0803"), IndexOf("1501"));
        var lore = new PhraseLore(book, Sample.City.Categories.Count);
        Assert.True(lore.Scores(hits)[signs] > lore.Scores(hits)[brands]);
        lore.Add(hits, brands, times: 6);
        Assert.True(lore.Scores(hits)[signs] < lore.Scores(hits)[brands]);
    }

    [Theory]
    [InlineData(0.9, 0.6)]
    [InlineData(0.7, 0.4)]
    [InlineData(1.0, 0.9)]
    public void The_threshold_is_the_lowest_that_keeps_the_wanted_precision(double wanted, double threshold) =>
        Assert.Equal(threshold, Threshold.For(wanted,
            [.. Enumerable.Range(0, 9).Select(i => (0.98 - i / 100.0, true)), (0.6, false), (0.5, false), (0.4, false), (0.3, false), (0.2, false)]));

    [Fact]
    public void No_threshold_is_safe_when_the_surest_prediction_is_wrong() => Assert.True(Threshold.For(0.97, [(1, false)]) > 1);

    [Fact]
    public void Too_few_examples_leave_it_to_the_rules() => Assert.Null(Sample.Train([.. Sample.Messages.Take(10)]).Past);

    [Fact]
    public async Task The_router_follows_directory_and_corrections()
    {
        var directory = new LiveDirectory();
        var current = new CurrentRouter(directory, Options.Create(new RoutingOptions()));
        var oddity = Sample.Text("厂里养的孔雀夜里叫个不停", "孔雀叫");
        Assert.Equal("", (await current.GetTrainedAsync(Cancel)).Route(oddity).Lead);
        directory.Current = RoutingCityOf([.. Sample.Messages.TakeLast(60)]);
        Assert.NotEqual("veterans", (await current.GetTrainedAsync(Cancel)).Route(oddity).Category);
        current.Teach([.. Enumerable.Range(0, 5).Select(i => new LabelledMessage($"t{i}", oddity, new Dispatched("forestry", ["nat-resources"], "0506"), null, null))]);
        var taught = await current.GetTrainedAsync(Cancel);
        Assert.Equal(("forestry", "0506"), (taught.Route(oddity).Lead, taught.Route(oddity).Category));
        Assert.Same(taught, current.Get());
    }

    private static CityDirectory RoutingCityOf(IReadOnlyList<LabelledMessage> examples) => Sample.City.WithPart(new RoutingExamples(examples));

    private static int IndexOf(string code) => Sample.City.Categories.Index().First(c => c.Item.Code == code).Index;

    private static bool Near(double[] a, double[] b) => a.Zip(b).All(p => Math.Abs(p.First - p.Second) < 1e-9);

    private static IReadOnlyList<Clause> Read(LabelledMessage message) => Reader.Read(message.Message);

    private static PastDispatches Past(List<LabelledMessage> examples) => new(
        Sample.City.Categories, examples, [.. examples.Select(Read)],
        [.. Sample.City.Categories.Select(c => (IReadOnlyList<Clause>)[new Clause(c.Name, ClauseRole.Plain)])]);
}
