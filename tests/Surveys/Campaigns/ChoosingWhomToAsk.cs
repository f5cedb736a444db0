using CsCheck;
using Hotline.City.Directory;
using Hotline.Evaluation.Rounds;
using Hotline.Surveys.Campaigns;
using Hotline.Tests.Surveys.Sending;

namespace Hotline.Tests.Surveys.Campaigns;

public sealed class ChoosingWhomToAsk
{
    private static readonly PopulationPlan Everybody = new([], [], [], [], null, "seed");

    private static readonly IReadOnlyList<Respondent> People =
    [
        .. Enumerable.Range(0, 60).Select(i => CampaignWorld.Person(i) with
        {
            Industry = i % 5 == 0 ? "制造" : "商贸",
            Group = i % 4 == 0 ? RespondentGroup.Monitor : RespondentGroup.Enterprise,
        }),
    ];

    [Fact]
    public void Takes_who_meets_every_filter()
    {
        var plan = new PopulationPlan([RespondentGroup.Monitor], ["east"], ["micro"], ["制造"], null, "seed");
        Assert.Equal(["firm0000"], Ids(Population.Of(People, plan, InvitedTo())));
        Assert.Equal(30, Population.Of(People, Everybody with { Townships = ["east"] }, InvitedTo()).Respondents.Count);
        Assert.Equal(60, Population.Of(People, Everybody, InvitedTo()).Respondents.Count);
        Assert.Empty(Population.Of(People, Everybody with { Sizes = ["large"] }, InvitedTo()).Respondents);
    }

    [Fact]
    public void Leaves_out_whom_the_round_does_not_invite_and_says_how_many()
    {
        var population = Population.Of(People, Everybody with { Sample = 10 }, InvitedTo(new GroupWeight(RespondentGroup.Monitor, 1)));
        Assert.All(population.Respondents, r => Assert.Equal(RespondentGroup.Monitor, r.Group));
        Assert.Equal((10, 45, 5), (population.Respondents.Count, population.NotInvited, population.NotDrawn));
    }

    [Fact]
    public void Draws_the_same_sample_whatever_the_order_of_the_directory() =>
        Gen.Select(Gen.Shuffle(People.ToArray()), Gen.String[1, 20], Gen.Int[1, 60]).Sample((people, seed, sample) =>
        {
            var plan = Everybody with { Sample = sample, Seed = seed };
            Assert.Equal(Ids(Population.Of(People, plan, InvitedTo())), Ids(Population.Of(people, plan, InvitedTo())));
            Assert.Equal(sample, Ids(Population.Of(people, plan, InvitedTo())).Distinct().Count());
        });

    [Fact]
    public void Draws_a_larger_sample_of_one_seed_around_the_smaller_one_and_another_of_another_seed()
    {
        var small = Ids(Population.Of(People, Everybody with { Sample = 20 }, InvitedTo()));
        Assert.Equal(small, Ids(Population.Of(People, Everybody with { Sample = 40 }, InvitedTo())).Take(20));
        Assert.NotEqual(small, Ids(Population.Of(People, Everybody with { Sample = 20, Seed = "other" }, InvitedTo())));
        // Who is gone moves nobody else.
        var without = People.Where(r => r.Id != small[3]);
        Assert.Equal(small.Where(id => id != small[3]), Ids(Population.Of(without, Everybody with { Sample = 20 }, InvitedTo())).Take(19));
    }

    private static List<string> Ids(Population population) => [.. population.Respondents.Select(r => r.Id)];

    private static Func<Respondent, bool> InvitedTo(params IReadOnlyList<GroupWeight> groups)
    {
        var plan = new RoundPlan("spring", "春季", ["bureau"], groups, 1, 5, new Dictionary<string, string>(), CampaignWorld.Now, CampaignWorld.Now.AddDays(1), 0);
        return respondent => Invitees.IsInvited(Round.Draft(plan), respondent);
    }
}
