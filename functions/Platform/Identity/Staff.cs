namespace Hotline.Platform.Identity;

/// <summary>What a staff member may be; the role claim carries these names in lower case.</summary>
public enum StaffRole
{
    /// <summary>优化办/评议办: rounds, ranking, notices, directory.</summary>
    Office,

    /// <summary>热线办派单员: the dispatch desk.</summary>
    Dispatcher,

    /// <summary>承办单位经办人: only the tickets of the own unit.</summary>
    Unit,

    /// <summary>分管领导: reads figures.</summary>
    Leader,

    /// <summary>监督审计: reads everything, also a round's figures before it closes; changes nothing.</summary>
    Auditor,
}

/// <summary>Who makes a staff call. <paramref name="UnitId"/> is set for <see cref="StaffRole.Unit"/>.</summary>
public sealed record Staff(string Id, string Name, IReadOnlySet<StaffRole> Roles, string? UnitId)
{
    public bool Is(params ReadOnlySpan<StaffRole> any)
    {
        foreach (var role in any)
        {
            if (Roles.Contains(role))
            {
                return true;
            }
        }

        return false;
    }
}
