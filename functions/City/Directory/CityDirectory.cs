using System.Collections.Immutable;
using Hotline.City.Calendar;

namespace Hotline.City.Directory;

/// <summary>The directory as one immutable snapshot: every lookup is in memory.</summary>
public sealed record CityDirectory(
    IReadOnlyList<UnitClass> Classes, IReadOnlyList<Unit> Units, IReadOnlyList<Category> Categories, IReadOnlyList<Respondent> Respondents)
{
    private readonly Dictionary<string, Unit> units = Units.ToDictionary(u => u.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Category> categories = Categories.ToDictionary(c => c.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, Respondent> respondents = Respondents.ToDictionary(r => r.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Respondent> respondentsByPhone = Respondents.ToDictionary(r => r.Phone, StringComparer.Ordinal);

    public static CityDirectory Empty { get; } = new([], [], [], []);

    public IReadOnlyList<Unit> Units
    {
        get;
        init
        {
            field = value;
            units = value.ToDictionary(u => u.Id, StringComparer.Ordinal);
        }
    } = Units;

    public IReadOnlyList<Category> Categories
    {
        get;
        init
        {
            field = value;
            categories = value.ToDictionary(c => c.Code, StringComparer.Ordinal);
        }
    } = Categories;

    public IReadOnlyList<Respondent> Respondents
    {
        get;
        init
        {
            field = value;
            respondents = value.ToDictionary(r => r.Id, StringComparer.Ordinal);
            respondentsByPhone = value.ToDictionary(r => r.Phone, StringComparer.Ordinal);
        }
    } = Respondents;

    public WorkCalendar Calendar { get; init; } = WorkCalendar.Unknown;

    /// <summary>Short content hash by dataset; a dataset that was never sent is absent.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = ImmutableDictionary<string, string>.Empty;

    private ImmutableDictionary<Type, object> Parts { get; init; } = ImmutableDictionary<Type, object>.Empty;

    public Unit? Unit(string id) => units.GetValueOrDefault(id);

    /// <summary>What people call a unit; its id when the directory no longer has it.</summary>
    public string NameOf(string unit) => Unit(unit)?.ShortName ?? unit;

    public Category? Category(string code) => categories.GetValueOrDefault(code);

    public Respondent? Respondent(string id) => respondents.GetValueOrDefault(id);

    /// <param name="phone">E.164.</param>
    public Respondent? RespondentByPhone(string phone) => respondentsByPhone.GetValueOrDefault(phone);

    /// <summary>What another slice's dataset says, by the type it keeps it in; null when it was never sent.</summary>
    public T? Part<T>()
        where T : class => (T?)Parts.GetValueOrDefault(typeof(T));

    public CityDirectory WithPart<T>(T part)
        where T : class => this with { Parts = Parts.SetItem(typeof(T), part) };

    public override string ToString() => $"{Units.Count} units, {Categories.Count} categories, {Respondents.Count} respondents";
}
