using Hotline.Platform.Identity;

namespace Hotline.Rectification.Items;

/// <summary>What somebody is to an item.</summary>
public enum Party
{
    Office,
    Lead,
    Co,
}

internal static class Parties
{
    /// <summary>Nothing for those whom it does not concern. Nobody decides for the office about an item of the own unit.</summary>
    public static IReadOnlyList<Party> Of(Item item, Staff by) => [.. Known(item, by)];

    /// <summary>The city's offices see all, a unit what was handed over to it.</summary>
    public static bool Sees(Item item, Staff by) => by.Is(StaffRole.Office, StaffRole.Leader, StaffRole.Auditor) || IsOfUnit(item, by);

    private static bool IsOfUnit(Item item, Staff by) => by.Is(StaffRole.Unit) && item.HandedOn is not null && item.Matter.Concerns(by.UnitId);

    private static IEnumerable<Party> Known(Item item, Staff by)
    {
        if (by.Is(StaffRole.Office) && !item.Matter.Concerns(by.UnitId))
        {
            yield return Party.Office;
        }

        if (IsOfUnit(item, by))
        {
            yield return by.UnitId == item.Matter.Lead ? Party.Lead : Party.Co;
        }
    }
}
