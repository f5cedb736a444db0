using System.Security.Cryptography;
using System.Text;
using Hotline.City.Directory;

namespace Hotline.Surveys.Campaigns;

/// <summary>Whom a campaign asks, pure: the same whatever the order of the directory.</summary>
/// <param name="Respondents">In the order of their texts.</param>
/// <param name="NotInvited">How many met the filters, but are not invited to the round.</param>
/// <param name="NotDrawn">How many were invited and are not in the sample.</param>
internal sealed record Population(IReadOnlyList<Respondent> Respondents, int NotInvited, int NotDrawn)
{
    /// <param name="among">Those who may be asked: the directory's, or of a reminder those asked before.</param>
    /// <param name="plan">Filters and sample.</param>
    /// <param name="isInvited">To the round.</param>
    public static Population Of(IEnumerable<Respondent> among, PopulationPlan plan, Func<Respondent, bool> isInvited)
    {
        var met = among.Where(r => Meets(r, plan)).ToList();
        var invited = met.Where(isInvited).ToList();
        var drawn = (plan.Sample is { } sample ? Draw(invited, sample, plan.Seed) : invited.OrderBy(r => r.Id, StringComparer.Ordinal)).ToList();
        return new Population(drawn, met.Count - invited.Count, invited.Count - drawn.Count);
    }

    private static bool Meets(Respondent respondent, PopulationPlan plan) =>
        Has(plan.Groups, respondent.Group) && Has(plan.Townships, respondent.TownshipUnitId) && Has(plan.Sizes, respondent.Size) && Has(plan.Industries, respondent.Industry);

    private static bool Has(IReadOnlyList<string> wanted, string value) => wanted.Count == 0 || wanted.Contains(value);

    /// <summary>
    /// A simple random sample: everybody's place is HMAC-SHA256 of the id under the seed, and the first are taken. So a larger sample of one seed
    /// holds the smaller one, and who came to or left the directory moves nobody else.
    /// </summary>
    private static IEnumerable<Respondent> Draw(List<Respondent> invited, int sample, string seed)
    {
        var key = Encoding.UTF8.GetBytes(seed);
        return invited
            .Select(r => (Respondent: r, Place: Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(r.Id)))))
            .OrderBy(r => r.Place, StringComparer.Ordinal)
            .Take(sample)
            .Select(r => r.Respondent);
    }
}
