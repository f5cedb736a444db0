namespace Hotline.Platform.Http;

/// <summary>Every problem the app answers with that is not one slice's own. A slice lists its own in <c>{Slice}Problems.cs</c>.</summary>
internal static class Problems
{
    public static readonly Problem NotFound = new(
        "request:not-found", 404, "There is nothing at this address. Check the path.", "该地址不存在，请检查路径。");

    public static readonly Problem MethodNotAllowed = new(
        "request:method-not-allowed", 405, "This address does not take this method. See the Allow header.", "该地址不支持此请求方法，请查看 Allow 响应头。");

    public static readonly Problem TooLarge = new(
        "request:too-large", 413, "The request body is too large. Shorten or split it.", "请求内容过大，请缩短或分批提交。");

    public static readonly Problem UnsupportedMediaType = new(
        "request:unsupported-media-type", 415, "Send the body with the content type this address takes.", "请求内容类型不受支持，请按接口要求设置 Content-Type。");

    public static readonly Problem Malformed = new(
        "request:malformed", 400, "The body cannot be read. Correct it as the errors say.", "请求内容无法解析，请按 errors 中的提示改正。");

    public static readonly Problem Invalid = new(
        "request:invalid", 400, "Some fields are not valid. Correct them as the errors say.", "部分字段不符合要求，请按 errors 中的提示改正。");

    public static readonly Problem SignInRequired = new(
        "identity:sign-in-required", 401, "Sign in and send a valid bearer token.", "请先登录，并携带有效的访问令牌。");

    public static readonly Problem Forbidden = new(
        "identity:forbidden", 403, "Your role or unit may not do this.", "您的角色或所属单位无权执行此操作。");

    public static readonly Problem Unavailable = new(
        "service:unavailable", 503, "Storage does not answer. Nothing was accepted; try again shortly.", "存储服务暂时不可用，本次提交未被受理，请稍后重试。");

    public static readonly Problem Unexpected = new(
        "service:unexpected", 500, "Something went wrong on our side. Try again; quote the trace id if it stays.", "系统内部错误，请稍后重试；如仍失败，请提供 traceId 联系热线办。");
}
