using Hotline.Platform.Http;

namespace Hotline.Sms.Texts;

internal static class SmsProblems
{
    public static readonly Problem WrongSecret = new(
        "sms:wrong-secret", 403, "The secret in the address is wrong. Copy the callback address from the app's settings.", "回调地址中的密钥不正确，请核对系统设置中的回调地址。");

    public static readonly Problem CallerNotAllowed = new(
        "sms:caller-not-allowed", 403, "Calls from this address are not taken. Add it to the gateway's AllowedAddresses.", "不接受来自该网络地址的回调，请核对该网关的 AllowedAddresses 设置。");

    public static readonly Problem NotSigned = new(
        "sms:not-signed", 403, "The signature is missing or wrong. Check the gateway's key and the configured public address.", "签名缺失或不正确，请核对网关密钥与系统的公开地址。");

    public static readonly Problem NotABatch = new(
        "sms:not-a-batch", 400, "This is not a body as the gateway documents it. Nothing was taken.", "请求内容不符合该网关的推送格式，本次推送未被受理。");
}
