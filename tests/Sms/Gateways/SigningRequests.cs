using Hotline.Sms.Gateways;

namespace Hotline.Tests.Sms.Gateways;

/// <summary>The vectors that the vendors publish with their signatures.</summary>
public sealed class SigningRequests
{
    // As in Tencent's document, escapes included.
    private const string Instances = """{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}""";

    private static readonly DateTimeOffset Tencent = DateTimeOffset.FromUnixTimeSeconds(1551113065);

    [Theory]
    [InlineData("2023-10-26T10:22:32Z", "3156853299f313e23d1673dc12e1703d", "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0")]
    [InlineData("2023-10-26T09:01:01Z", "d410180a5abf7fe235dd9b74aca91fc0", "e521358f7776c97df52e6b2891a8bc73026794a071b50c3323388c4e0df64804")]
    public void Of_Alibaba(string date, string nonce, string signature)
    {
        var request = new CanonicalRequest(
            "POST",
            "/",
            "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai",
            new Dictionary<string, string>
            {
                ["x-acs-version"] = "2014-05-26",
                ["host"] = "ecs.cn-shanghai.aliyuncs.com",
                ["x-acs-action"] = "RunInstances",
                ["x-acs-date"] = date,
                ["x-acs-signature-nonce"] = nonce,
                ["x-acs-content-sha256"] = CanonicalRequest.HashOf([]),
            },
            []);

        Assert.Equal(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
            + $"Signature={signature}",
            request.Acs3("YourAccessKeyId", "YourAccessKeySecret"));
    }

    [Fact]
    public void Of_Tencent() => Assert.Equal(
        "TC3-HMAC-SHA256 Credential=AKID********************************/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host;x-tc-action, "
        + "Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f",
        Request(("content-type", "application/json; charset=utf-8"), ("host", "cvm.tencentcloudapi.com"), ("x-tc-action", "describeinstances"))
            .Tc3("cvm", Tencent, "AKID********************************", "********************************"));

    [Fact]
    public void Of_Tencent_in_its_older_document() => Assert.Equal(
        "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, "
        + "Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
        Request(("content-type", "application/json; charset=utf-8"), ("host", "cvm.tencentcloudapi.com"))
            .Tc3("cvm", Tencent, "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"));

    private static CanonicalRequest Request(params (string Name, string Value)[] headers) =>
        new("POST", "/", "", headers.ToDictionary(h => h.Name, h => h.Value), System.Text.Encoding.UTF8.GetBytes(Instances));
}
