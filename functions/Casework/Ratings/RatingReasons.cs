namespace Hotline.Casework.Ratings;

/// <summary>A reason that goes with a rating; <paramref name="IsPraise"/> is offered with the good levels, the others with the rest.</summary>
internal sealed record RatingReason(string Code, string Zh, string En, bool IsPraise);

/// <summary>The reasons an enterprise may tick. A code, once given out, keeps its meaning.</summary>
internal static class RatingReasons
{
    public static IReadOnlyList<RatingReason> All { get; } =
    [
        new("slow", "办理太慢", "too slow", IsPraise: false),
        new("attitude", "态度不好", "unfriendly", IsPraise: false),
        new("notSolved", "问题没有解决", "the problem is not solved", IsPraise: false),
        new("passedAround", "推诿扯皮", "passed from one to another", IsPraise: false),
        new("unclear", "答复不清楚", "the answer is unclear", IsPraise: false),
        new("notContacted", "没有联系我", "nobody got in touch", IsPraise: false),
        new("fast", "办理快", "fast", IsPraise: true),
        new("friendly", "态度好", "friendly", IsPraise: true),
        new("solved", "问题解决了", "the problem is solved", IsPraise: true),
        new("clear", "答复清楚", "a clear answer", IsPraise: true),
        new("other", "其他", "something else", IsPraise: false),
    ];

    public static RatingReason? Find(string code) => All.FirstOrDefault(r => r.Code == code);
}
