namespace Hotline.Sms.Texts;

/// <summary>Who writes texts: the keys of <c>Sms:Senders</c>. A receiver who refuses one still hears from the other.</summary>
public static class SmsSenders
{
    /// <summary>What becomes of an enterprise's own message.</summary>
    public const string Hotline = "hotline";

    /// <summary>Opinion surveys of the evaluation office.</summary>
    public const string Survey = "survey";
}
