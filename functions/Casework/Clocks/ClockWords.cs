using System.Globalization;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;

namespace Hotline.Casework.Clocks;

internal static class ClockWords
{
    public static (string Zh, string En) Name(ClockKind kind) => kind switch
    {
        ClockKind.Accept => ("受理", "acceptance"),
        ClockKind.Supplement => ("补充材料", "the information asked for"),
        ClockKind.Dispatch => ("派单", "dispatch"),
        ClockKind.Sign => ("签收", "signing"),
        ClockKind.Contact => ("联系企业", "contact with the enterprise"),
        ClockKind.Reply => ("答复", "the answer"),
        ClockKind.Part => ("协办答复", "the co-unit's part"),
        ClockKind.Hold => ("阶段性答复", "the staged reply"),
        ClockKind.Review => ("审核", "review"),
        ClockKind.Decide => ("申请审批", "the decision on a request"),
        ClockKind.Rate => ("评价", "the rating"),
        ClockKind.CallBack => ("回访", "the call-back"),
        ClockKind.Verify => ("差评核实", "verification of the bad rating"),
        ClockKind.Settle => ("差评办理", "settlement of the bad rating"),
        _ => ("督办", "the supervised matter"),
    };

    /// <summary>By the city's clock.</summary>
    public static string Minute(DateTimeOffset instant) => instant.ToCity().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
