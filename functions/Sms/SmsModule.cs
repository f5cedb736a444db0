using Hotline.Sms.Gateways;
using Hotline.Sms.OptOuts;
using Hotline.Sms.Outbox;
using Hotline.Sms.Replay;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Microsoft.Extensions.Hosting;

namespace Hotline.Sms;

/// <summary>Texts out and in, whoever sends them: gateways, outbox, webhooks, opt-outs.</summary>
internal static class SmsModule
{
    public static IHostApplicationBuilder AddSms(this IHostApplicationBuilder builder) =>
        builder
            .AddTexts()
            .AddGateways()
            .AddOptOuts()
            .AddOutbox()
            .AddWebhooks()
            .AddReplay();
}
