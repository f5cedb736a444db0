using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Surveys.Invitations;

internal static class InvitationsSlice
{
    public static IHostApplicationBuilder AddInvitations(this IHostApplicationBuilder builder)
    {
        builder.Services.AddStorageNames(StorageName.Table(InvitationRow.Table)).AddSingleton<InvitationStore>();
        return builder;
    }
}
