using Hotline.Evaluation.Ballots;
using Hotline.Sms.OptOuts;
using Hotline.Sms.Texts;
using Hotline.Tests.Surveys.Sending;

namespace Hotline.Tests.Surveys.Campaigns;

/// <summary>What respondents do while a campaign runs.</summary>
internal static class CampaignFacts
{
    public static Task OptOutAsync(AppServices app, string phoneHash) => app.Get<OptOutStore>()
        .HeedAsync(phoneHash, SmsSenders.Survey, new OptOutWish(true, DateTimeOffset.UnixEpoch, "T", OptOutVia.Text), CancellationToken.None);

    public static async Task VoteAsync(AppServices app, string respondent)
    {
        var token = app.Get<BallotTokens>().Of(CampaignWorld.Round, respondent);
        Assert.IsType<CastBallotOutcome.Accepted>(await app.Get<CastBallot>().RunAsync(CampaignWorld.Round, token, [new BallotAnswer("tax", 4)], new Dictionary<string, string>(), CancellationToken.None));
    }
}
