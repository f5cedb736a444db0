using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Tickets;

internal static class TicketsSlice
{
    public static IHostApplicationBuilder AddTickets(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Queue(TicketPokes.Queue), StorageName.Table(TicketStore.Table))
            .AddSingleton<TicketStore>()
            .AddSingleton<RedactionStore>()
            .AddSingleton<TicketPokes>();
        return builder;
    }
}
