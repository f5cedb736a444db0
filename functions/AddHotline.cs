using Hotline.Casework;
using Hotline.City;
using Hotline.Evaluation;
using Hotline.Pages;
using Hotline.Platform;
using Hotline.Rectification;
using Hotline.Sms;
using Hotline.Surveys;
using Microsoft.Extensions.Hosting;

namespace Hotline;

/// <summary>The table of contents: everything the app is made of, lowest module first; none knows those after it.</summary>
public static class HotlineApp
{
    public static IHostApplicationBuilder AddHotline(this IHostApplicationBuilder builder) =>
        builder
            .AddPlatform()
            .AddCity()
            .AddSms()
            .AddCasework()
            .AddEvaluation()
            .AddSurveys()
            .AddRectification()
            .AddPages();
}
