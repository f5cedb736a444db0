using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Messages;

internal static class MessagesSlice
{
    public static IHostApplicationBuilder AddMessages(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<MessagesOptions>()
            .BindConfiguration("Messages")
            .ValidateDataAnnotations()
            .Validate(o => o.OpensAt < o.ClosesAt, "Messages:OpensAt must be before Messages:ClosesAt.")
            .ValidateOnStart();
        builder.Services.AddSingleton<TicketNumbers>();
        return builder;
    }
}
