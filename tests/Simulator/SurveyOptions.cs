using Hotline.Local.Simulator;

namespace Hotline.Tests.Simulator;

/// <param name="Seed">Of all chance.</param>
/// <param name="Respondents">How many have a phone: six of seven are asked about several units, the others about one.</param>
/// <param name="Faults">Of the gateway.</param>
internal sealed record SurveyOptions(int Seed, int Respondents, Faults Faults)
{
    /// <summary>How many units the larger campaign asks about.</summary>
    public int Units { get; init; } = 12;

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long a minute of the gateway's schedules takes; an app that was killed must find everything still being pushed.</summary>
    public TimeSpan Minute { get; init; } = TimeSpan.FromMilliseconds(200);

    public GatewayOptions Gateway =>
        new(new GatewayAccount(GatewayCaller.KeyId, GatewayCaller.Secret) { Signs = ["清河市优化办"], Templates = SurveyTemplates.Approved("http://127.0.0.1") }, Faults, Seed) { Minute = Minute, Connections = 2 };

    public static Dictionary<string, string?> Settings(Uri gateway) => new(SurveyTemplates.Settings)
    {
        ["Hotline:Secret"] = "secret-of-the-tests-0123456789-0123456789",
        ["Sms:Gateway"] = "aliyun",
        ["Sms:Aliyun:WebhookSecret"] = TestHost.SmsSecret,
        ["Sms:Aliyun:Endpoint"] = gateway.ToString(),
        ["Sms:Aliyun:AccessKeyId"] = GatewayCaller.KeyId,
        ["Sms:Aliyun:AccessKeySecret"] = GatewayCaller.Secret,
        // Two cores run everything at once: empty queues are not looked at all the time.
        ["AzureFunctionsJobHost:extensions:queues:maxPollingInterval"] = "00:00:01",
        ["AzureFunctionsJobHost:extensions:queues:invisibility"] = "00:00:10",
        ["AzureFunctionsJobHost:extensions:queues:visibilityTimeout"] = "00:00:01",
        ["AzureFunctionsJobHost:extensions:queues:maxDequeueCount"] = "50",
    };
}
