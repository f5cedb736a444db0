using System.Text.Json;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.WorkLists;

/// <summary>Which lists there are: one per state, and a few that go by something else.</summary>
internal static class WorkListNames
{
    /// <summary>The owner of the hotline office's view of everything. No unit's id looks like it.</summary>
    public const string City = "~city";

    /// <summary>协办: a co-unit's unanswered part.</summary>
    public const string Parts = "parts";

    /// <summary>派单台: waits for acceptance or dispatch, in the order of filing.</summary>
    public const string Desk = "desk";

    /// <summary>A request waits for a decision.</summary>
    public const string Requests = "requests";

    /// <summary>回访.</summary>
    public const string CallBacks = "callBacks";

    /// <summary>A running clock rests on a year whose holidays are not announced yet.</summary>
    public const string Provisional = "provisional";

    private static readonly IReadOnlyList<string> States = [.. Enum.GetValues<TicketState>().Select(Of)];
    private static readonly IReadOnlyList<string> OfCity = [.. States, Desk, Requests, CallBacks, Provisional];
    private static readonly IReadOnlyList<string> OfUnit = [.. States, Parts];

    public static IReadOnlyList<string> Of(string owner) => owner == City ? OfCity : OfUnit;

    public static string Of(TicketState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
