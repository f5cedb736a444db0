using Hotline.Sms.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hotline.Tests.Sms.Gateways;

public sealed class ChoosingAGateway(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("Sms:Gateway is 'aliyn'; it must be one of aliyun, sandbox, tencent, twilio.", "Sms:Gateway", "aliyn")]
    [InlineData("Sms:Gateway is aliyun: set Sms:aliyun:AccessKeyId, Sms:aliyun:AccessKeySecret, Sms:aliyun:Templates too.", "Sms:Gateway", "aliyun")]
    [InlineData("Sms:Gateway is tencent: set Sms:tencent:SecretId, Sms:tencent:SecretKey, Sms:tencent:SdkAppId, Sms:tencent:Templates too.", "Sms:Gateway", "tencent")]
    [InlineData("Sms:Gateway is twilio: set Sms:twilio:AccountSid, Sms:twilio:AuthToken, Sms:twilio:From or :MessagingServiceSid too.", "Sms:Gateway", "twilio")]
    [InlineData("Sms:aliyun:Endpoint must be an https address.", "Sms:Aliyun:Endpoint", "http://dysmsapi.aliyuncs.com")]
    [InlineData("Sms:tencent:AllowedAddresses must be IP addresses or networks such as 203.0.113.0/24.", "Sms:Tencent:AllowedAddresses:0", "example.org")]
    [InlineData("WebhookSecret", "Sms:Twilio:WebhookSecret", "short")]
    public async Task Fails_at_the_start_with_what_is_wrong(string message, string setting, string value)
    {
        var account = await azurite.NewAccountAsync();

        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => AppServices.StartAsync(account, null, null, (setting, value)));

        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sandbox")]
    [InlineData("twilio", "AccountSid=AC1", "AuthToken=t", "From=%2B1")]
    [InlineData("tencent", "SecretId=i", "SecretKey=k", "SdkAppId=1", "Templates:hotline=1")]
    public async Task Takes_the_one_that_is_set(string gateway, params string[] settings)
    {
        await using var app = await AppServices.StartAsync(
            await azurite.NewAccountAsync(), null, null, [("Sms:Gateway", gateway), .. settings.Select(s => ($"Sms:{gateway}:{s.Split('=')[0]}", s.Split('=')[1]))]);

        Assert.Equal(gateway, app.Get<ISmsSender>().Name);
        Assert.Equal(["aliyun", "tencent", "twilio"], app.Services.GetServices<ISmsWebhook>().Select(w => w.Name).Order());
    }
}
