using Hotline.City.Confidentiality;
using Hotline.Platform.Identity;
using Hotline.Rectification.Items;

namespace Hotline.Rectification.ProblemList;

/// <summary>An item with who did what when, and the opinions that it was made of.</summary>
internal sealed record ItemDetail(ItemView Item, IReadOnlyList<Step> Trail, IReadOnlyList<ListedProblem> Problems)
{
    /// <summary>The city's offices read opinions as they were taken down; a unit does not learn from whom they came.</summary>
    public static ItemDetail Of(Item item, IReadOnlyList<Step> trail, IReadOnlyList<ListedProblem> problems, Staff by, DateOnly today) => new(
        ItemView.Of(item, by, today),
        [.. trail.Select(step => step with { Key = null })],
        by.Is(StaffRole.Office, StaffRole.Leader, StaffRole.Auditor) ? problems : [.. problems.Select(ForUnit)]);

    private static ListedProblem ForUnit(ListedProblem problem) => problem with
    {
        Text = Redaction.Of(problem.Text),
        Reference = problem.Source == ProblemSource.Ticket ? problem.Reference : "",
        By = "",
    };
}
