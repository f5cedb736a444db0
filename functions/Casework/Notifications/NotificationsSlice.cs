using Hotline.Casework.Following;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Notifications;

internal static class NotificationsSlice
{
    public static IHostApplicationBuilder AddNotifications(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IFollowTicket, TellEnterprise>();
        return builder;
    }
}
