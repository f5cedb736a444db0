namespace Hotline.Local.Simulator;

/// <summary>An answer that says no, as documented: trouble with the call itself has an HTTP status, trouble with what it asks for is a 200.</summary>
internal sealed record GatewayError(int Status, string Code, string Message)
{
    public static readonly GatewayError IncompleteSignature = new(400, "IncompleteSignature", "The request signature does not conform to Aliyun standards.");
    public static readonly GatewayError UnknownKey = new(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
    public static readonly GatewayError WrongSignature = new(400, "SignatureDoesNotMatch", "Specified signature is not matched with our calculation.");
    public static readonly GatewayError Expired = new(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
    public static readonly GatewayError NonceUsed = new(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
    public static readonly GatewayError UnknownAction = new(404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.");
    public static readonly GatewayError Throttled = new(400, "Throttling.User", "Request was denied due to user flow control.");
    public static readonly GatewayError Limited = Business("isv.BUSINESS_LIMIT_CONTROL", "触发号码天级流控Permits:50");
    public static readonly GatewayError WrongPhone = Business("isv.MOBILE_NUMBER_ILLEGAL", "手机号码格式错误");
    public static readonly GatewayError TooManyPhones = Business("isv.MOBILE_COUNT_OVER_LIMIT", "手机号码数量超过限制");
    public static readonly GatewayError WrongSign = Business("isv.SMS_SIGNATURE_ILLEGAL", "该账号下找不到对应签名");
    public static readonly GatewayError WrongTemplate = Business("isv.SMS_TEMPLATE_ILLEGAL", "该账号下找不到对应模板");
    public static readonly GatewayError MissingVariable = Business("isv.TEMPLATE_MISSING_PARAMETERS", "模板缺少变量");
    public static readonly GatewayError WrongJson = Business("isv.INVALID_JSON_PARAM", "参数格式错误，请修改为字符串值");
    public static readonly GatewayError WrongExtension = Business("isv.EXTEND_CODE_ERROR", "扩展码使用错误，相同的扩展码不可用于多个签名");

    public static GatewayError Missing(string parameter) => new(400, $"Missing{parameter}", $"{parameter} is mandatory for this action.");

    private static GatewayError Business(string code, string message) => new(200, code, message);
}
