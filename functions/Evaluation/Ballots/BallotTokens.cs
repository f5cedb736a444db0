using Hotline.Evaluation.Rounds;
using Hotline.Platform.Identity;

namespace Hotline.Evaluation.Ballots;

/// <summary>
/// The token in an invited respondent's ballot link: the respondent's id and a keyed hash of round and respondent. Nothing is stored; that
/// it was used shows in the ballot itself.
/// </summary>
public sealed class BallotTokens(CitySecret secret, Invitees invitees)
{
    private const int MacLength = 26;

    public string Of(string round, string respondent) =>
        $"{respondent}.{CrockfordBase32.Encode(secret.Mac("ballot", $"{round}|{respondent}"), MacLength)}";

    /// <returns>Null for whatever is not a token of this round and of somebody invited to it.</returns>
    internal async ValueTask<Invitee?> ReadAsync(Round round, string token, CancellationToken cancel)
    {
        var id = token[..Math.Max(0, token.LastIndexOf('.'))];
        return CitySecret.Same(token, Of(round.Id, id)) ? (await invitees.OfAsync(round, cancel)).GetValueOrDefault(id) : null;
    }
}
