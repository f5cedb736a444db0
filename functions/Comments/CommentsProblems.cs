using Hotline.Http;

namespace Hotline.Comments;

internal static class CommentsProblems
{
    public static readonly Problem Fixed = new(
        "comments:fixed", 409, "The round is frozen: what its comments are about is part of its snapshot.", "本轮已冻结，意见归类已固定，不能再改。");
}
