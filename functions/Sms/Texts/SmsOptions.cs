using System.ComponentModel.DataAnnotations;

namespace Hotline.Sms.Texts;

/// <summary>Settings <c>Sms:*</c>.</summary>
public sealed class SmsOptions
{
    public const string Sandbox = "sandbox";

    /// <summary>How texts go out, one of the gateways of <c>Sms/Gateways</c>: <c>sandbox</c> keeps them for the office to read.</summary>
    [Required]
    public string Gateway { get; set; } = Sandbox;

    /// <summary>How many texts a second the gateway's account takes, over all instances.</summary>
    [Range(0.1, 5000)]
    public double TextsPerSecond { get; set; } = 50;

    /// <summary>How many it takes at once after a pause.</summary>
    [Range(1, 10_000)]
    public int Burst { get; set; } = 200;

    /// <summary>How many seconds a text waits that the gateway said it did not take; twice as long each further time.</summary>
    [Range(1, 600)]
    public int RetrySeconds { get; set; } = 30;

    /// <summary>Survey texts go out from then on, by the city's clock …</summary>
    public TimeOnly OpensAt { get; set; } = new(9, 0);

    /// <summary>… and until before then.</summary>
    public TimeOnly ClosesAt { get; set; } = new(20, 0);

    /// <summary>How many survey texts a phone gets on one day of the city at most.</summary>
    [Range(1, 20)]
    public int MostPerPhoneAndDay { get; set; } = 2;

    /// <summary>What a billed message costs, in yuan, for the preview of a campaign.</summary>
    [Range(0, 10)]
    public decimal PricePerSegment { get; set; } = 0.045m;

    /// <summary>For how many days the bodies that gateways sent are kept, byte by byte, so that they can be counted again.</summary>
    [Range(1, 3650)]
    public int RawDays { get; set; } = 30;

    /// <summary>How to refuse, at the end of every survey text.</summary>
    [Required]
    [StringLength(30, MinimumLength = 4)]
    public string RefusalClause { get; set; } = "拒收请回复TD";

    /// <summary>After so many hours without a delivery report an unknown text counts as one that never will have one.</summary>
    [Range(1, 720)]
    public int UnknownHours { get; set; } = 72;

    /// <summary>Who writes; a city changes the signatures to those approved for it.</summary>
    public Dictionary<string, SmsSenderOptions> Senders { get; } = new(StringComparer.Ordinal)
    {
        [SmsSenders.Hotline] = new SmsSenderOptions { Sign = "清河市企业热线" },
        [SmsSenders.Survey] = new SmsSenderOptions { Sign = "清河市优化办" },
    };

    internal TimeSpan RetryPause => TimeSpan.FromSeconds(RetrySeconds);

    internal SendWindow Window => new(OpensAt, ClosesAt);
}

/// <summary>Settings <c>Sms:Senders:{key}:*</c>.</summary>
public sealed class SmsSenderOptions
{
    /// <summary>The signature (签名) approved for it, without brackets: every text begins 【…】 with it.</summary>
    [Required]
    [StringLength(20, MinimumLength = 2)]
    public string Sign { get; set; } = "";
}
