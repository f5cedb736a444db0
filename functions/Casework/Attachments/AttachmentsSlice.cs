using Hotline.Casework.Following;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Attachments;

internal static class AttachmentsSlice
{
    public static IHostApplicationBuilder AddAttachments(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Container(FileStore.Container))
            .AddSingleton<FileStore>()
            .AddSingleton<AddFile>()
            .AddSingleton<SweepFiles>()
            .AddSingleton<FilesHttp>()
            .AddSingleton<IFollowTicket, FollowFiles>();
        return builder;
    }
}
