using Hotline.Casework.Commands;
using Hotline.Casework.Following;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Tickets;

internal static class TicketsSlice
{
    public static IHostApplicationBuilder AddTickets(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Queue(TicketPokes.Queue), StorageName.Table(TicketStore.Table), StorageName.Table(FollowedStore.Table))
            .AddSingleton<TicketStore>()
            .AddSingleton<RedactionStore>()
            .AddSingleton<TicketPokes>()
            .AddSingleton<FollowedStore>()
            .AddSingleton<FollowTicket>()
            .AddSingleton<ChangeTicket>()
            .AddSingleton<TicketCommandsHttp>();
        return builder;
    }
}
