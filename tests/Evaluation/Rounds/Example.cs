using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Rounds;

/// <summary>The round that the tests speak about: January 2027, a few bureaus and townships.</summary>
internal static class Example
{
    public static readonly DateTimeOffset Opens = new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Closes = new(2027, 1, 31, 15, 59, 59, TimeSpan.Zero);

    public static RoundPlan Plan(string id = "spring2027") => new(
        id, "2027年一季度评议", ["bureau", "town"], [], 5, 5, new Dictionary<string, string>(), Opens, Closes, 60);

    /// <summary>Units b0, b1 … of class bureau and t0, t1 … of class town.</summary>
    public static Round Round(RoundPlan? plan = null, int bureaus = 4, int towns = 0, int shards = 2) => Hotline.Evaluation.Rounds.Round.Draft(plan ?? Plan()).Open(
        [new RosterClass("bureau", "职能部门"), new RosterClass("town", "乡镇街道")],
        [
            .. Enumerable.Range(0, bureaus).Select(i => new RosterUnit($"b{i}", $"第{i}局", "bureau", $"B{(char)('A' + i)}")),
            .. Enumerable.Range(0, towns).Select(i => new RosterUnit($"t{i}", $"第{i}镇", "town", $"C{(char)('A' + i)}")),
        ],
        shards);

    public static OrderStamp Stamp(int second, string key = "1") => new(Opens.AddSeconds(second), key);

    public static Rating Rating(int respondent, int unit, int level, int second, string group = "enterprise") =>
        new($"respondent-{respondent}", group, $"b{unit}", level, Stamp(second), Channel.Sms);

    /// <summary>What the rules say a log of ratings comes to, one by one, without batches or storage.</summary>
    public static Tally Fold(Round round, IEnumerable<Rating> log)
    {
        var standing = new Dictionary<(string, string), Rating>();
        foreach (var rating in log.Where(r => round.Admits(r.Stamp.SentAt)))
        {
            if (!standing.TryGetValue((rating.RespondentId, rating.UnitId), out var other) || rating.Stamp > other.Stamp)
            {
                standing[(rating.RespondentId, rating.UnitId)] = rating;
            }
        }

        var tally = round.NewTally();
        foreach (var rating in standing.Values.Where(r => r.Level != Hotline.Evaluation.Ledger.Rating.Withdrawn))
        {
            tally[round.GroupPlace(rating.Group), round.UnitPlace(rating.UnitId)!.Value, rating.Level]++;
        }

        return tally;
    }
}
