namespace Hotline.Casework.Messages;

/// <summary>
/// Lengths in UTF-16 units, as browsers count them. Together they keep a message under 48 KiB on the queue whatever characters it
/// holds, so that none ever needs a blob of its own.
/// </summary>
internal static class MessageLimits
{
    public const int Title = 100;
    public const int Body = 4000;
    public const int Category = 20;
    public const int UnitHint = 100;
    public const int Place = 200;
    public const int EnterpriseName = 100;
    public const int ContactName = 40;
    public const int Phone = 40;
    public const int QueueBytes = 48 * 1024;
}
