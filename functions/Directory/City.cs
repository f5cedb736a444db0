namespace Hotline.Directory;

/// <summary>The directory as one immutable snapshot: every lookup is in memory.</summary>
public sealed class City
{
    private readonly Dictionary<string, Unit> units;
    private readonly Dictionary<string, Category> categories;
    private readonly Dictionary<string, Respondent> respondents;
    private readonly Dictionary<string, Respondent> respondentsByPhone;

    public City(
        IReadOnlyList<UnitClass> classes, IReadOnlyList<Unit> units, IReadOnlyList<Category> categories, IReadOnlyList<Respondent> respondents)
    {
        Classes = classes;
        Units = units;
        Categories = categories;
        Respondents = respondents;
        this.units = units.ToDictionary(u => u.Id, StringComparer.Ordinal);
        this.categories = categories.ToDictionary(c => c.Code, StringComparer.Ordinal);
        this.respondents = respondents.ToDictionary(r => r.Id, StringComparer.Ordinal);
        respondentsByPhone = respondents.ToDictionary(r => r.Phone, StringComparer.Ordinal);
    }

    public static City Empty { get; } = new([], [], [], []);

    public IReadOnlyList<UnitClass> Classes { get; }

    public IReadOnlyList<Unit> Units { get; }

    public IReadOnlyList<Category> Categories { get; }

    public IReadOnlyList<Respondent> Respondents { get; }

    public Unit? Unit(string id) => units.GetValueOrDefault(id);

    public Category? Category(string code) => categories.GetValueOrDefault(code);

    public Respondent? Respondent(string id) => respondents.GetValueOrDefault(id);

    /// <param name="phone">E.164.</param>
    public Respondent? RespondentByPhone(string phone) => respondentsByPhone.GetValueOrDefault(phone);
}
