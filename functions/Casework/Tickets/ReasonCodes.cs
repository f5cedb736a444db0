using Hotline.Platform.Http;

namespace Hotline.Casework.Tickets;

/// <summary>A reason that people choose and figures count.</summary>
internal sealed record ReasonCode(string Code, string Zh, string En);

/// <summary>The reasons there are. A stored code stays in its table for good.</summary>
internal static class ReasonCodes
{
    /// <summary>退单原因.</summary>
    public static readonly IReadOnlyList<ReasonCode> Returns =
    [
        new("outOfDuty", "不属于本单位职责", "not this unit's duty"),
        new("wrongUnit", "应由其他单位办理", "another unit handles this"),
        new("wrongPlace", "不在本辖区", "not in this unit's area"),
        new("needsOtherLead", "应由其他单位牵头", "another unit should lead"),
        new("duplicate", "与在办工单重复", "the same as a ticket being handled"),
        new("notEnoughInformation", "诉求信息不足以办理", "says too little to be handled"),
        new("superior", "属于上级部门权限", "a higher authority decides this"),
    ];

    /// <summary>未解决原因.</summary>
    public static readonly IReadOnlyList<ReasonCode> Unresolved =
    [
        new("noLegalBasis", "诉求无法律政策依据", "no basis in law or policy"),
        new("needsFunds", "资金、土地等条件暂不具备", "funds or land are lacking for now"),
        new("needsSuperior", "须上级部门决定", "a higher authority has to decide"),
        new("inProceedings", "已进入诉讼、仲裁、复议程序", "before a court, an arbitrator or a review"),
        new("needsTime", "须较长时间办理", "takes longer"),
        new("privateDispute", "平等主体间纠纷，调解未成", "a private dispute; mediation failed"),
        new("notCooperating", "诉求人未配合提供情况", "the enterprise did not give what is needed"),
        new("other", "其他", "other"),
    ];

    /// <returns>Null when the table has the code.</returns>
    public static FieldError? Check(this IReadOnlyList<ReasonCode> table, string path, string code) => table.Any(r => r.Code == code)
        ? null
        : new FieldError(path, $"须为以下之一 / must be one of: {string.Join(", ", table.Select(r => r.Code))}");

    /// <summary>Its words; the code itself where another version of the app knew it.</summary>
    public static ReasonCode Find(this IReadOnlyList<ReasonCode> table, string code) =>
        table.FirstOrDefault(r => r.Code == code) ?? new ReasonCode(code, code, code);
}
