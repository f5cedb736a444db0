using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation.Notices;

internal static class NoticesSlice
{
    public static IHostApplicationBuilder AddNotices(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<NoticeOptions>().BindConfiguration("Notices").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddStorageNames(StorageName.Table(NoticeRow.Table), StorageName.Container(NoticeFiles.Container))
            .AddSingleton<NoticeStore>().AddSingleton<NoticeFiles>().AddSingleton<MakeNotice>()
            .AddSingleton<DraftNotice>().AddSingleton<ApproveNotice>().AddSingleton<PublishNotice>().AddSingleton<HandOverWorst>();
        return builder;
    }
}
