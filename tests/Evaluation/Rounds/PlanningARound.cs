using Hotline.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Rounds;

public sealed class PlanningARound
{
    public static TheoryData<string, RoundPlan> Wrong => new()
    {
        { "id", Example.Plan("Q1") },
        { "id", Example.Plan("2027-q1") },
        { "id", Example.Plan(new string('a', 41)) },
        { "title", Example.Plan() with { Title = " " } },
        { "title", Example.Plan() with { Title = new string('评', 101) } },
        { "classes", Example.Plan() with { Classes = [] } },
        { "classes", Example.Plan() with { Classes = ["town", "town"] } },
        { "groups", Example.Plan() with { Groups = [new("a", 1), new("a", 1)] } },
        { "groups", Example.Plan() with { Groups = [new("a", 0)] } },
        { "groups[1].id", Example.Plan() with { Groups = [new("a", 1), new("B", 1)] } },
        { "groups[1].weight", Example.Plan() with { Groups = [new("a", 1), new("b", -1)] } },
        { "minimumAnswers", Example.Plan() with { MinimumAnswers = 0 } },
        { "k", Example.Plan() with { K = 0 } },
        { "codes.T", Example.Plan() with { Codes = new Dictionary<string, string> { ["T"] = "b0" } } },
        { "codes", Example.Plan() with { Codes = new Dictionary<string, string> { ["A"] = "b0", ["B"] = "b0" } } },
        { "closesAt", Example.Plan() with { ClosesAt = Example.Opens } },
        { "graceMinutes", Example.Plan() with { GraceMinutes = -1 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Names_what_is_wrong(string path, RoundPlan plan) => Assert.Equal(path, Assert.Single(RoundPlanRules.Check(plan)).Path);

    [Fact]
    public void Finds_nothing_wrong_with_a_good_plan() => Assert.Empty(RoundPlanRules.Check(Example.Plan()));
}
