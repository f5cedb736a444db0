using Hotline.Platform.Http;

namespace Hotline.Casework.Ratings;

internal static class RatingProblems
{
    public static readonly Problem CodeMissing = new(
        "rating:code-missing", 400, "Send the code of the link in the header Rating-Code, or the query code in Query-Code.", "请在请求头 Rating-Code 中提供评价码，或在 Query-Code 中提供查询码。");
}
