namespace Hotline.Casework.Routing;

/// <summary>
/// Who handles a message and why. <paramref name="Lead"/>, <paramref name="Co"/> and <paramref name="Candidates"/> are unit ids; the
/// candidates are up to three leads, best first, the first being <paramref name="Lead"/>. <paramref name="Confidence"/> is the calibrated
/// chance that the lead is right, 0 to 1; <paramref name="Automatic"/> says that nobody need look before it is dispatched.
/// <paramref name="Reasons"/> are short Chinese sentences.
/// </summary>
public sealed record RoutingDecision(
    string Lead,
    IReadOnlyList<string> Co,
    string Category,
    double Confidence,
    bool Automatic,
    IReadOnlyList<string> Candidates,
    IReadOnlyList<string> Reasons);
