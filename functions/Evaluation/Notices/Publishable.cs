using Hotline.Evaluation.Objections;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Notices;

/// <summary>When a round's notice may be published.</summary>
internal static class Publishable
{
    /// <returns>What still stands against it, in Chinese and English; null for nothing.</returns>
    public static string? Against(Round round, IReadOnlyList<Objection> objections, DateTimeOffset now) => round.State switch
    {
        RoundState.Objections when now < round.ObjectionsUntil => "异议期尚未结束 / the window for objections is still open",
        RoundState.Objections or RoundState.Published when objections.Any(o => o.State == ObjectionState.Filed) => "尚有异议未作决定 / an objection is not decided yet",
        RoundState.Objections or RoundState.Published => null,
        _ => "轮次尚未冻结并开放异议 / the round is not frozen and open to objections",
    };
}
