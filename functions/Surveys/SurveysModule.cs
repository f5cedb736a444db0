using Hotline.Surveys.Answers;
using Hotline.Surveys.Campaigns;
using Hotline.Surveys.Invitations;
using Hotline.Surveys.Outcomes;
using Hotline.Surveys.Sending;
using Microsoft.Extensions.Hosting;

namespace Hotline.Surveys;

/// <summary>Opinion surveys by text: whom to ask and when, and what the answers mean.</summary>
internal static class SurveysModule
{
    public static IHostApplicationBuilder AddSurveys(this IHostApplicationBuilder builder) =>
        builder
            .AddCampaigns()
            .AddInvitations()
            .AddSending()
            .AddOutcomes()
            .AddAnswers();
}
