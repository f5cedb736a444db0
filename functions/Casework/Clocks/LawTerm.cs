using Hotline.City.Directory;

namespace Hotline.Casework.Clocks;

/// <summary>What <paramref name="Law"/> sets for a category: forward within working days of filing, and answer within calendar days at most.</summary>
internal sealed record LawTerm(string Category, int ForwardWorkdays, int LongestDays, string Law)
{
    public static LawTerm? Of(CityDirectory city, string? category) =>
        category is null ? null : city.Part<LawTerms>()?.ByCategory.GetValueOrDefault(category);
}

internal sealed record LawTerms(IReadOnlyDictionary<string, LawTerm> ByCategory);
