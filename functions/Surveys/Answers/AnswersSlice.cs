using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Surveys.Answers;

internal static class AnswersSlice
{
    public static IHostApplicationBuilder AddAnswers(this IHostApplicationBuilder builder)
    {
        if ("５".Normalize(NormalizationForm.FormKC) != "5")
        {
            throw new InvalidOperationException("Unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: without ICU full-width answers are not read.");
        }

        builder.Services
            .AddSingleton<SmsSenderSigns>().AddSingleton<FindCallers>().AddSingleton<JudgeSms>()
            .AddSingleton<CountRatings>().AddSingleton<MakeOutcome>().AddSingleton<RateBySms>()
            .AddSingleton<ApplyOptOut>().AddSingleton<MarkAnswered>().AddSingleton<PromptRespondent>().AddSingleton<FollowAnswers>()
            .AddSingleton<FollowBallot>().AddSingleton<AssignMeaning>().AddSingleton<RecordOptOut>();
        return builder;
    }
}
