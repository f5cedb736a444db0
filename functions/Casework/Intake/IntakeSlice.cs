using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Intake;

internal static class IntakeSlice
{
    public static IHostApplicationBuilder AddIntake(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Queue(FiledMessages.Queue))
            .AddSingleton<FiledMessages>()
            .AddSingleton<SubmitMessage>()
            .AddSingleton<RegisterTicket>()
            .AddSingleton<TrackMessage>();
        return builder;
    }
}
