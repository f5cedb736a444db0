using Hotline.Casework.Tickets;

namespace Hotline.Casework.Acceptance;

/// <summary>
/// Why a message is not accepted (不予受理), and which legal channels may be named instead; none means that the channel is named in free text,
/// because no code could name it.
/// </summary>
internal sealed record RefusalReason(Words Words, params IReadOnlyList<string> Channels);

/// <summary>
/// Reasons and channels as data. Sources: 国办函〔2025〕66号 (分类处理: hand to the emergency lines, tell the legal channel, explain a refusal,
/// malicious to the police); 优化营商环境条例 art. 66 (mediation, arbitration, administrative decision, reconsideration, litigation).
/// </summary>
internal static class RefusalReasons
{
    private const string Mediation = "mediation";
    private const string Arbitration = "arbitrationBody";
    private const string Court = "court";
    private const string Reconsideration = "reconsiderationBody";

    public static IReadOnlyList<Words> Channels { get; } =
    [
        new(Mediation, "人民调解、行业调解组织", "a mediation committee"),
        new(Arbitration, "有管辖权的仲裁机构", "the arbitration body that has jurisdiction"),
        new(Court, "有管辖权的人民法院", "the court that has jurisdiction"),
        new(Reconsideration, "有管辖权的行政复议机关", "the body that decides administrative reconsiderations"),
        new("disclosureOffice", "信息公开主管部门（依申请公开）", "the unit that keeps the information (disclosure on request)"),
        new("petitionOffice", "信访部门", "the petition office"),
        new("emergencyLines", "110、119、120、122 紧急热线", "the emergency lines 110, 119, 120, 122"),
        new("police", "公安机关", "the police"),
        new("citizensHotline", "12345 政务服务便民热线", "the citizens' hotline 12345"),
    ];

    public static IReadOnlyList<RefusalReason> All { get; } =
    [
        new(new("litigation", "事项已经或者应当通过诉讼解决", "it is, or has to be, before a court"), Court),
        new(new("arbitration", "事项已经或者应当通过仲裁解决", "it is, or has to be, before an arbitration body"), Arbitration),
        new(new("administrativeReconsideration", "事项已经或者应当通过行政复议解决", "it is, or has to be, under administrative reconsideration"), Reconsideration),
        new(new("civilDispute", "属于平等主体之间的民商事纠纷", "it is a dispute between private parties"), Mediation, Arbitration, Court),
        new(new("informationDisclosure", "属于政府信息公开申请", "it is a request for the disclosure of information"), "disclosureOffice"),
        new(new("petition", "事项已进入信访程序", "it is already before the petition office"), "petitionOffice"),
        new(new("emergency", "属于应当立即处置的紧急事项", "it is an emergency"), "emergencyLines"),
        new(new("malicious", "涉嫌虚假、恶意反映或者骚扰热线", "it appears to be false or malicious"), "police"),
        new(new("notEnterprise", "不属于企业诉求", "it is not an enterprise's matter"), "citizensHotline"),
        new(new("outOfDuty", "不属于本市职权范围", "it is beyond what this city may do")),
    ];

    public static RefusalReason? Of(string code) => All.FirstOrDefault(r => r.Words.Key == code);

    /// <summary>A channel's words: the table's, or what the desk wrote where the table names none.</summary>
    public static Words Channel(string channel) => Channels.FirstOrDefault(c => c.Key == channel) ?? new Words("other", channel, channel);
}
