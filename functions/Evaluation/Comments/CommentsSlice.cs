using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation.Comments;

internal static class CommentsSlice
{
    public static IHostApplicationBuilder AddComments(this IHostApplicationBuilder builder)
    {
        builder.Services.AddStorageNames(StorageName.Table(CommentRow.Table))
            .AddSingleton<CommentStore>().AddSingleton<KeepComments>().AddSingleton<CountTags>();
        return builder;
    }
}
