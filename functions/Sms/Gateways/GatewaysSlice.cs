using Hotline.Platform.Storage;
using Hotline.Sms.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Gateways;

internal static class GatewaysSlice
{
    public static IHostApplicationBuilder AddGateways(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(TextRow.Table))
            .AddSingleton<TextStore>()
            .AddSingleton<IValidateOptions<SmsOptions>, ValidateGateway>()
            .AddSender<SandboxSms>(SmsOptions.Sandbox)
            .AddGateway<Aliyun, AliyunOptions>()
            .AddGateway<Tencent, TencentOptions>()
            .AddGateway<Twilio, TwilioOptions>()
            .AddSingleton(s => s.GetRequiredKeyedService<ISmsSender>(s.GetRequiredService<IOptions<SmsOptions>>().Value.Gateway));
        return builder;
    }
}
