namespace Hotline.Identity;

/// <summary>Which roles may call which HTTP function. One line per function; a function without a line is refused to everybody.</summary>
internal static class AccessRules
{
    /// <summary>No sign-in: the public, respondents and gateways. The function checks its own code, token or secret.</summary>
    public static readonly IReadOnlySet<StaffRole> Public = new HashSet<StaffRole>();

    private static readonly Dictionary<string, IReadOnlySet<StaffRole>> Rules = new(StringComparer.Ordinal)
    {
        ["AcceptTicket"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["AddCoUnits"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["AnswerDirectly"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["AnswerPart"] = Only(StaffRole.Unit),
        ["AddMessageFile"] = Public,
        ["AddTicketFile"] = Only(StaffRole.Dispatcher, StaffRole.Office, StaffRole.Unit),
        ["ApiDocument"] = Public,
        ["ApproveExtension"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["ApproveHold"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["ApproveReopen"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["ApproveReturn"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["ConfirmClosure"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["DispatchTicket"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["GetDataset"] = Public,
        ["GetRating"] = Public,
        ["GetMessageFile"] = Public,
        ["GetTicketFile"] = Only(StaffRole.Office, StaffRole.Dispatcher, StaffRole.Unit, StaffRole.Leader, StaffRole.Auditor),
        ["GetTicket"] = Only(StaffRole.Office, StaffRole.Dispatcher, StaffRole.Unit, StaffRole.Leader, StaffRole.Auditor),
        ["GiveSupplement"] = Public,
        ["ListDesk"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["ListQueues"] = Only(StaffRole.Office, StaffRole.Auditor),
        ["ListMessageFiles"] = Public,
        ["ListTicketFiles"] = Only(StaffRole.Office, StaffRole.Dispatcher, StaffRole.Unit, StaffRole.Leader, StaffRole.Auditor),
        ["ListReads"] = Only(StaffRole.Office, StaffRole.Auditor),
        ["ListSmsReview"] = Only(StaffRole.Office, StaffRole.Auditor),
        ["ListTemplates"] = Only(StaffRole.Unit, StaffRole.Dispatcher, StaffRole.Office),
        ["ListTexts"] = Only(StaffRole.Office),
        ["ListTicketTemplates"] = Only(StaffRole.Unit, StaffRole.Dispatcher, StaffRole.Office),
        ["ListWorkList"] = Only(StaffRole.Office, StaffRole.Dispatcher, StaffRole.Unit, StaffRole.Leader, StaffRole.Auditor),
        ["MergeTicket"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["Open311Definition"] = Public,
        ["Open311File"] = Public,
        ["Open311List"] = Public,
        ["Open311Request"] = Public,
        ["Open311Services"] = Public,
        ["Open311Token"] = Public,
        ["OrderRedo"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["PassReview"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["PutDataset"] = Only(StaffRole.Office),
        ["RateMessage"] = Public,
        ["ReceiveAliyunSms"] = Public,
        ["RecordCallBack"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["RecordContact"] = Only(StaffRole.Unit),
        ["RefuseTicket"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["RejectExtension"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["RejectHold"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["RejectObjection"] = Only(StaffRole.Office),
        ["RejectReopen"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["RejectReturn"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["RemindUnits"] = Only(StaffRole.Dispatcher, StaffRole.Office, StaffRole.Leader),
        ["ReplayQueue"] = Only(StaffRole.Office),
        ["ReplyToTicket"] = Only(StaffRole.Unit),
        ["ReportProgress"] = Only(StaffRole.Unit),
        ["RequestExtension"] = Only(StaffRole.Unit),
        ["RequestHold"] = Only(StaffRole.Unit),
        ["RequestObjection"] = Only(StaffRole.Unit),
        ["RequestReopen"] = Public,
        ["RequestReturn"] = Only(StaffRole.Unit),
        ["RequestSupplement"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["ResumeTicket"] = Only(StaffRole.Unit, StaffRole.Dispatcher, StaffRole.Office),
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
        ["SendBack"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["SettleBadRating"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["SignPart"] = Only(StaffRole.Unit),
        ["SignTicket"] = Only(StaffRole.Unit),
        ["SubmitMessage"] = Public,
        ["SuperviseTicket"] = Only(StaffRole.Dispatcher, StaffRole.Office, StaffRole.Leader),
        ["TrackMessage"] = Public,
        ["UnmergeTicket"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["UpholdObjection"] = Only(StaffRole.Office),
        ["VerifyBadRating"] = Only(StaffRole.Dispatcher, StaffRole.Office),
        ["WithdrawMessage"] = Public,
        ["ZPages"] = Public,
    };

    /// <summary>The functions that have a rule.</summary>
    public static IEnumerable<string> Functions => Rules.Keys;

    /// <returns>Null for a function without a rule; <see cref="Public"/> where nobody needs to sign in.</returns>
    public static IReadOnlySet<StaffRole>? For(string function) => Rules.GetValueOrDefault(function);

    private static HashSet<StaffRole> Only(params StaffRole[] roles) => [.. roles];
}
