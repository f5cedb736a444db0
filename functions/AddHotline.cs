using Hotline.Casework.Acceptance;
using Hotline.Casework.Access;
using Hotline.Casework.Alarms;
using Hotline.Casework.Attachments;
using Hotline.Casework.Figures;
using Hotline.Casework.Following;
using Hotline.Casework.Handling;
using Hotline.Casework.Intake;
using Hotline.Casework.Merging;
using Hotline.Casework.Open311;
using Hotline.Casework.Ratings;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.City.Datasets;
using Hotline.Evaluation;
using Hotline.Evaluation.Comments;
using Hotline.Evaluation.Counting;
using Hotline.Evaluation.Notices;
using Hotline.Evaluation.Objections;
using Hotline.Pages;
using Hotline.Platform.Identity;
using Hotline.Platform.Pipeline;
using Hotline.Platform.Storage;
using Hotline.Rectification;
using Hotline.Sms;
using Hotline.Surveys;
using Hotline.Surveys.Answers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Hotline;

/// <summary>The table of contents: everything the app is made of, in both hosts.</summary>
public static class HotlineApp
{
    public static IHostApplicationBuilder AddHotline(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder
            .AddStorage()
            .AddRequestPipeline()
            .AddIdentity()
            .AddDirectory()
            .AddClocks()
            .AddTickets()
            .AddConfidentiality()
            .AddAttachments()
            .AddMessages()
            .AddAcceptance()
            .AddHandling()
            .AddWorkLists()
            .AddRatings()
            .AddOpen311()
            .AddMerging()
            .AddFigures()
            .AddProjections()
            .AddEvaluation()
            .AddComments()
            .AddCounting()
            .AddObjections()
            .AddNotices()
            .AddRectification()
            .AddSms()
            .AddSurveys()
            .AddAnswers()
            .AddRouting()
            .AddPages();
    }
}
