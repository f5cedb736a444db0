using Hotline.Platform.Http;

namespace Hotline.Casework.Open311;

/// <summary>The codes of GeoReport v2: 400 not provided, 403 api key, 404 not found.</summary>
internal static class Open311Problems
{
    public static readonly Problem JurisdictionNotFound = new(
        "open311:jurisdiction-not-found", 404, "The jurisdiction_id is not this city's. Leave it out, or correct it.", "jurisdiction_id 不是本市的，请改正或省略。");

    public static readonly Problem ServiceNotFound = new(
        "open311:service-not-found", 404, "The service_code was not found. Take one from the service list.", "没有这个 service_code，请从服务列表中选择。");

    public static readonly Problem RequestNotFound = new(
        "open311:request-not-found", 404, "No request has this service_request_id. One filed just now is registered within a minute: try again.",
        "没有这个编号的诉求。刚提交的诉求一般在一分钟内登记，请稍后再查。");

    public static readonly Problem TokenNotFound = new(
        "open311:token-not-found", 404, "This cannot be a token. Use the service_request_id of the answer.", "不是有效的 token，请使用回执中的 service_request_id。");

    public static readonly Problem KeyMissing = new(
        "open311:key-missing", 403, "The api_key is missing. Ask the hotline office for one.", "缺少 api_key，请向热线办申请。");

    public static readonly Problem KeyInvalid = new(
        "open311:key-invalid", 403, "The api_key is not valid. Check it, or ask the hotline office for one.", "api_key 不正确，请核对或向热线办申请。");
}
