using Hotline.Casework.Following;
using Hotline.Casework.Messages;
using Hotline.Casework.Notifications;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Intake;

internal static class MessagesSlice
{
    public static IHostApplicationBuilder AddMessages(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<MessagesOptions>()
            .BindConfiguration("Messages")
            .ValidateDataAnnotations()
            .Validate(o => o.OpensAt < o.ClosesAt, "Messages:OpensAt must be before Messages:ClosesAt.")
            .Validate(o => o.PublicUrl is { IsAbsoluteUri: true, Scheme: "http" or "https" }, "Messages:PublicUrl must be an address such as https://hotline.example.")
            .ValidateOnStart();
        builder.Services
            .AddStorageNames(StorageName.Queue(FiledMessages.Queue))
            .AddSingleton<FiledMessages>()
            .AddSingleton<TicketNumbers>()
            .AddSingleton<SubmitMessage>()
            .AddSingleton<RegisterTicket>()
            .AddSingleton<TrackMessage>()
            .AddSingleton<IFollowTicket, TellEnterprise>();
        return builder;
    }
}
