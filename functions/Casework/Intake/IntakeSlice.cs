using Hotline.Storage;
using Hotline.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Messages;

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
