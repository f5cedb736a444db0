using Hotline.Casework.Tickets;

namespace Hotline.Casework.Handling;

/// <summary>What several commands refuse for the same reason.</summary>
internal static class HandlingRefusals
{
    public static readonly Refusal RequestPending = Refusal.Rule(
        "request-pending", "Such a request waits for its decision already.", "已有同类申请待审批，请等待审批结果。");

    public static readonly Refusal NoRequest = Refusal.Rule(
        "no-request", "No such request is pending on this ticket.", "该工单没有待审批的此类申请。");

    public static readonly Refusal RequestOutdated = Refusal.Rule(
        "request-outdated", "The date asked for has passed. Reject it and let the unit ask anew.", "申请的日期已过，请驳回并由承办单位重新申请。");
}
