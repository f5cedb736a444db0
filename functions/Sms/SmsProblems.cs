using Hotline.Http;

namespace Hotline.Sms;

internal static class SmsProblems
{
    public static readonly Problem WrongSecret = new(
        "sms:wrong-secret", 403, "The secret in the address is wrong. Copy the callback address from the app's settings.", "回调地址中的密钥不正确，请核对系统设置中的回调地址。");

    public static readonly Problem NotABatch = new(
        "sms:not-a-batch", 400, "Send the messages as a JSON array, or one as a JSON object.", "请以 JSON 数组（或单个 JSON 对象）推送上行短信。");
}
