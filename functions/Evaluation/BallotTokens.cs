using Hotline.Directory;
using Hotline.Identity;

namespace Hotline.Evaluation;

/// <summary>
/// The token in an invited respondent's ballot link: the respondent's id and a keyed hash of round and respondent. Nothing is stored; that
/// it was used shows in the ballot itself.
/// </summary>
public sealed class BallotTokens(CitySecret secret, CityDirectory directory)
{
    private const int MacLength = 26;

    public string Of(string round, string respondent) =>
        $"{respondent}.{CrockfordBase32.Encode(secret.Mac("ballot", $"{round}|{respondent}"), MacLength)}";

    /// <returns>Null for whatever is not a token of this round and of somebody invited to it.</returns>
    public Respondent? Read(Round round, string token)
    {
        var id = token[..Math.Max(0, token.LastIndexOf('.'))];
        return CitySecret.Same(token, Of(round.Id, id)) && directory.Current.Respondent(id) is { } respondent && IsInvited(round, respondent)
            ? respondent
            : null;
    }

    /// <summary>Everybody in the directory whose group the round names; everybody at all if it names none; nobody to a hotline round.</summary>
    public IEnumerable<Respondent> Invited(Round round) => directory.Current.Respondents.Where(r => IsInvited(round, r));

    internal static bool IsInvited(Round round, Respondent respondent) => round.Plan.Kind != RoundKind.Hotline
        && (round.Plan.Groups.Count == 0 || round.Plan.Groups.Any(g => g.Id == respondent.Group || g.Id == Round.OtherGroup));
}
