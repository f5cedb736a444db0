using Hotline.Local.Simulator;

namespace Hotline.Tests.Simulator;

/// <param name="Seed">Of all chance.</param>
/// <param name="Respondents">How many have a phone.</param>
/// <param name="Faults">Of the gateway.</param>
internal sealed record SurveyOptions(int Seed, int Respondents, Faults Faults)
{
    public const string Template = "SMS_SURVEY";

    public const string Wording = "请您评价${codes}：5非常满意 4满意 3基本满意 2不满意 1非常不满意，回复代码加数字，如${example}。拒收请回复R";

    /// <summary>How many units the survey asks about.</summary>
    public int Units { get; init; } = 8;

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(8);

    public GatewayOptions Gateway => new(
        new GatewayAccount(GatewayCaller.KeyId, GatewayCaller.Secret)
        {
            Signs = ["清河市优化办"],
            Templates = new Dictionary<string, string> { [Template] = Wording },
            WebhookSecret = TestHost.SmsSecret,
        },
        Faults,
        Seed)
    {
        // A process that was killed is back in seconds, and must find everything still being pushed.
        Minute = TimeSpan.FromMilliseconds(200),
    };

    public Dictionary<string, string?> Settings(Uri gateway) => new()
    {
        ["Hotline:Secret"] = "secret-of-the-tests-0123456789-0123456789",
        ["Sms:Aliyun:WebhookSecret"] = TestHost.SmsSecret,
        ["Sms:Aliyun:Endpoint"] = gateway.ToString(),
        ["AzureFunctionsJobHost:extensions:queues:invisibility"] = "00:00:05",
        ["AzureFunctionsJobHost:extensions:queues:visibilityTimeout"] = "00:00:01",
        ["AzureFunctionsJobHost:extensions:queues:maxDequeueCount"] = "50",
    };
}
