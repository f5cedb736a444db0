using Hotline.Casework.Tickets;

namespace Hotline.Casework.Commands;

/// <summary>How much one ticket can hold, far beyond any real one: what keeps on asking meets an answer instead of a full row.</summary>
internal static class TicketLimits
{
    public const int MostFollowers = 200;

    private const int MostEvents = 2000;
    private const int MostRequests = 60;

    public static readonly Refusal Full = Refusal.Rule(
        "ticket-full", "The ticket has taken too many steps. Close it and file a new message that names it.", "该工单操作次数已达上限，请办结后另行登记并注明原编号。");

    public static Refusal? Refuse(Ticket after) =>
        after.Events > MostEvents || after.Requests.Count > MostRequests ? Full : null;
}
