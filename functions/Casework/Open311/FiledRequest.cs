using Hotline.Casework.Intake;

namespace Hotline.Casework.Open311;

/// <summary>The answer to a filed request. A token would mean that the number comes later; ours is known.</summary>
internal sealed record FiledRequest(string ServiceRequestId, string ServiceNotice)
{
    /// <summary>We keep no accounts.</summary>
    public string? AccountId { get; init; }

    /// <summary>The specification has no field for the query code, which the writer needs: it is told in words.</summary>
    public static FiledRequest Of(SubmitOutcome.Accepted accepted) => new(
        accepted.Number,
        $"已受理，编号 {accepted.Number}，查询码 {accepted.QueryCode}，承诺 {accepted.Promised.Date:yyyy-MM-dd} 前答复；凭编号和查询码可查询、补充和评价。"
        + $" / Accepted. Number {accepted.Number}, query code {accepted.QueryCode}, answer promised by {accepted.Promised.Date:yyyy-MM-dd}.");
}

internal sealed record ResolvedToken(string ServiceRequestId, string Token);

internal sealed record Open311Error(int Code, string Description);
