using Hotline.Storage;
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
            .ValidateOnStart();
        builder.Services
            .AddStorageNames(StorageName.Queue(FiledMessages.Queue))
            .AddSingleton<FiledMessages>()
            .AddSingleton<TicketNumbers>()
            .AddSingleton<SubmitMessage>()
            .AddSingleton<RegisterTicket>()
            .AddSingleton<TrackMessage>();
        return builder;
    }
}
