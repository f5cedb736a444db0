using Hotline.City.Directory;

namespace Hotline.Evaluation.Rounds;

/// <summary>What groups and indicators are called in what people read, Chinese and English.</summary>
internal static class EvaluationWords
{
    private static readonly Dictionary<string, (string Zh, string En)> Groups = new(StringComparer.Ordinal)
    {
        [RespondentGroup.Enterprise] = ("企业", "enterprises"),
        [RespondentGroup.Monitor] = ("监测员", "monitors"),
        [RespondentGroup.Supervisor] = ("特聘监督员", "supervisors"),
        [RespondentGroup.Public] = ("社会公众", "the public"),
        [Round.OtherGroup] = ("其他", "others"),
    };

    /// <summary>The id itself for a group that a city made up.</summary>
    public static (string Zh, string En) Group(string group) => Groups.GetValueOrDefault(group, (group, group));

    public static (string Zh, string En) Of(Indicator indicator) => indicator switch
    {
        Indicator.SignedInTime => ("按时签收率", "signed in time"),
        Indicator.Contacted => ("按时联系率", "contacted in time"),
        Indicator.OnTime => ("按时办结率", "answered on time"),
        Indicator.Returned => ("退单率", "returned"),
        Indicator.Redone => ("重办率", "redone"),
        _ => ("解决率", "resolved"),
    };
}
