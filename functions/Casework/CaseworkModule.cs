using Hotline.Casework.Acceptance;
using Hotline.Casework.Access;
using Hotline.Casework.Alarms;
using Hotline.Casework.Attachments;
using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Duplicates;
using Hotline.Casework.Figures;
using Hotline.Casework.Following;
using Hotline.Casework.Handling;
using Hotline.Casework.Intake;
using Hotline.Casework.Merging;
using Hotline.Casework.Messages;
using Hotline.Casework.Notifications;
using Hotline.Casework.Open311;
using Hotline.Casework.Ratings;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework;

/// <summary>The hotline 热线: every message taken in, dispatched, answered by its clocks, rated and called back.</summary>
internal static class CaseworkModule
{
    public static IHostApplicationBuilder AddCasework(this IHostApplicationBuilder builder) =>
        builder
            .AddRouting()
            .AddMessages()
            .AddTickets()
            .AddClocks()
            .AddAccess()
            .AddCommands()
            .AddFollowing()
            .AddAcceptance()
            .AddAlarms()
            .AddDuplicates()
            .AddAttachments()
            .AddWorkLists()
            .AddHandling()
            .AddRatings()
            .AddMerging()
            .AddFigures()
            .AddNotifications()
            .AddIntake()
            .AddOpen311();
}
