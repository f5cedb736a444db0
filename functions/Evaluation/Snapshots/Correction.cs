using System.Text.Json.Serialization;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Snapshots;

/// <summary>What a decided objection changes in the figures of one unit. <paramref name="Objection"/> says whose, <paramref name="Reason"/> why, in words for the notice.</summary>
[JsonDerivedType(typeof(Exclude), "exclude")]
[JsonDerivedType(typeof(CorrectIndicator), "indicator")]
[JsonDerivedType(typeof(MoveCount), "count")]
public abstract record Correction(string Unit, string Objection, string Reason)
{
    /// <summary>The unit is shown with its figures and not ranked.</summary>
    public sealed record Exclude(string Unit, string Objection, string Reason) : Correction(Unit, Objection, Reason);

    /// <summary>The tickets were counted wrongly.</summary>
    public sealed record CorrectIndicator(string Unit, string Objection, string Reason, Indicator Indicator, Share Share) : Correction(Unit, Objection, Reason);

    /// <summary>Answers found mistaken or malicious (误评, 恶意差评) are taken out, or counted in: <paramref name="By"/> below or above 0.</summary>
    public sealed record MoveCount(string Unit, string Objection, string Reason, string Group, string Question, int Level, int By) : Correction(Unit, Objection, Reason);
}
