namespace Hotline.Local.Simulator;

/// <summary>The app's callback addresses.</summary>
internal enum PushKind
{
    Inbound,
    Status,
}

/// <summary>One element of the arrays that are pushed.</summary>
/// <param name="Key">Of which there is one, however often and in which spelling it is pushed.</param>
/// <param name="Write">Its JSON, in any spelling that gateways use; gets which pushing it is.</param>
/// <param name="Tries">Pushes that failed, of this copy.</param>
/// <param name="IsCopy">Pushed though the app has it.</param>
internal sealed record PushElement(string Key, Func<int, string> Write, int Tries = 0, bool IsCopy = false);
