using System.Globalization;
using Hotline.Local.Simulator;

namespace Hotline.Tests.Simulator;

/// <summary>The simulated gateway's own reading of ACS3-HMAC-SHA256, against the two published examples.</summary>
public sealed class SigningCalls
{
    private const string Secret = "YourAccessKeySecret";
    private const string NoBody = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static readonly string[] Signed = ["host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"];

    [Theory]
    [InlineData("2023-10-26T10:22:32Z", "3156853299f313e23d1673dc12e1703d", "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0")]
    [InlineData("2023-10-26T09:01:01Z", "d410180a5abf7fe235dd9b74aca91fc0", "e521358f7776c97df52e6b2891a8bc73026794a071b50c3323388c4e0df64804")]
    public void The_published_examples_come_out_as_published(string date, string nonce, string signature)
    {
        var call = Example(Headers(date, nonce));

        Assert.Equal(signature, AcsSignature.Sign(call, Signed, Secret));
        Assert.Null(AcsSignature.Check(WithAuthorization(call, signature), "id", Secret, Time(date)));
    }

    [Fact]
    public void Anything_else_is_refused()
    {
        const string date = "2023-10-26T10:22:32Z";
        const string right = "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0";
        var call = WithAuthorization(Example(Headers(date, "3156853299f313e23d1673dc12e1703d")), right);

        Assert.Equal("SignatureDoesNotMatch", Code(call with { Body = [1] }, date));
        Assert.Equal("SignatureDoesNotMatch", Code(call with { Method = "GET" }, date));
        Assert.Equal("SignatureDoesNotMatch", Code(call with { Query = [call.Query[0]] }, date));
        Assert.Equal("SignatureDoesNotMatch", Code(WithAuthorization(call, right.Replace('0', '1')), date));
        Assert.Equal("InvalidTimeStamp.Expired", Code(call, "2023-10-26T10:37:33Z"));
        Assert.Equal("InvalidAccessKeyId.NotFound", AcsSignature.Check(call, "other", Secret, Time(date))?.Code);
        Assert.Equal("IncompleteSignature", Code(call with { Header = _ => null }, date));
        Assert.Equal("IncompleteSignature", Code(WithAuthorization(call, right, Signed[..3]), date));
    }

    private static string? Code(SignedCall call, string now) => AcsSignature.Check(call, "id", Secret, Time(now))?.Code;

    private static SignedCall Example(IReadOnlyDictionary<string, string> headers) => new(
        "POST",
        "/",
        [new("RegionId", "cn-shanghai"), new("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd")],
        headers.GetValueOrDefault,
        []);

    private static SignedCall WithAuthorization(SignedCall call, string signature, string[]? signed = null) => call with
    {
        Header = name => name == "authorization"
            ? $"ACS3-HMAC-SHA256 Credential=id,SignedHeaders={string.Join(';', signed ?? Signed)},Signature={signature}"
            : call.Header(name),
    };

    private static Dictionary<string, string> Headers(string date, string nonce) => new()
    {
        ["host"] = "ecs.cn-shanghai.aliyuncs.com",
        ["x-acs-action"] = "RunInstances",
        ["x-acs-version"] = "2014-05-26",
        ["x-acs-date"] = date,
        ["x-acs-signature-nonce"] = nonce,
        ["x-acs-content-sha256"] = NoBody,
    };

    private static DateTimeOffset Time(string date) => DateTimeOffset.Parse(date, CultureInfo.InvariantCulture);
}
