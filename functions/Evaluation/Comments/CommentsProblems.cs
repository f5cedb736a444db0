using Hotline.Platform.Http;

namespace Hotline.Evaluation.Comments;

internal static class CommentsProblems
{
    public static readonly Problem Fixed = new(
        "comments:fixed", 409, "The round is counted: what its comments are about is part of its snapshot.", "本轮已计票，意见归类已随快照固定，不能再改。");
}
