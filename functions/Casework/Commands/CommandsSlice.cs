using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Commands;

internal static class CommandsSlice
{
    public static IHostApplicationBuilder AddCommands(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChangeTicket>().AddSingleton<TicketCommandsHttp>();
        return builder;
    }
}
