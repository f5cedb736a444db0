namespace Hotline.Identity;

/// <summary>Which roles may call which HTTP function. One line per function; a function without a line is refused to everybody.</summary>
internal static class AccessRules
{
    /// <summary>No sign-in: the public, respondents and gateways. The function checks its own code, token or secret.</summary>
    public static readonly IReadOnlySet<StaffRole> Public = new HashSet<StaffRole>();

    private static readonly Dictionary<string, IReadOnlySet<StaffRole>> Rules = new(StringComparer.Ordinal)
    {
        ["ApiDocument"] = Public,
        ["DispatchTicket"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["GetDataset"] = Public,
        ["GetTicket"] = Only(StaffRole.Office, StaffRole.Dispatcher, StaffRole.Unit, StaffRole.Leader, StaffRole.Auditor),
        ["ListDesk"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["ListQueues"] = Only(StaffRole.Office, StaffRole.Auditor),
        ["ListSmsReview"] = Only(StaffRole.Office, StaffRole.Auditor),
        ["PutDataset"] = Only(StaffRole.Office),
        ["ReceiveAliyunSms"] = Public,
        ["ReplayQueue"] = Only(StaffRole.Office),
        ["RoundsBallot"] = Public,
        ["RoundsClose"] = Only(StaffRole.Office),
        ["RoundsCreate"] = Only(StaffRole.Office),
        ["RoundsGet"] = Public,
        ["RoundsInvitations"] = Only(StaffRole.Office),
        ["RoundsList"] = Public,
        ["RoundsOpen"] = Only(StaffRole.Office),
        ["RoundsRanking"] = Public,
        ["RoundsRankingCsv"] = Public,
        ["RoundsRecount"] = Only(StaffRole.Office, StaffRole.Auditor),
        ["SubmitMessage"] = Public,
        ["TrackMessage"] = Public,
        ["ZPages"] = Public,
    };

    /// <summary>The functions that have a rule.</summary>
    public static IEnumerable<string> Functions => Rules.Keys;

    /// <returns>Null for a function without a rule; <see cref="Public"/> where nobody needs to sign in.</returns>
    public static IReadOnlySet<StaffRole>? For(string function) => Rules.GetValueOrDefault(function);

    private static HashSet<StaffRole> Only(params StaffRole[] roles) => [.. roles];
}
