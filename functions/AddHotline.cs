using Hotline.Acceptance;
using Hotline.Answers;
using Hotline.Attachments;
using Hotline.Clocks;
using Hotline.Comments;
using Hotline.Confidentiality;
using Hotline.Counting;
using Hotline.Directory;
using Hotline.Evaluation;
using Hotline.Figures;
using Hotline.Handling;
using Hotline.Http;
using Hotline.Identity;
using Hotline.Merging;
using Hotline.Messages;
using Hotline.Notices;
using Hotline.Objections;
using Hotline.Open311;
using Hotline.Pages;
using Hotline.Projections;
using Hotline.Ratings;
using Hotline.Rectification;
using Hotline.Routing;
using Hotline.Sms;
using Hotline.Storage;
using Hotline.Surveys;
using Hotline.Tickets;
using Hotline.WorkLists;
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
