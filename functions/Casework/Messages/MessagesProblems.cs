using Hotline.Platform.Http;

namespace Hotline.Casework.Messages;

internal static class MessagesProblems
{
    /// <summary>One answer for an unknown number and for a wrong code.</summary>
    public static readonly Problem NotFound = new(
        "message:not-found", 404, "No message has this number and query code. Check both as they were given at filing.", "编号或查询码不正确，请核对受理时给出的编号和查询码。");

    public static readonly Problem QueryCodeMissing = new(
        "message:query-code-missing", 400, "Send the query code in the header Query-Code.", "请在请求头 Query-Code 中提供查询码。");
}
