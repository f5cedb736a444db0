using Hotline.Directory;

namespace Hotline.Messages;

/// <summary>What the trace says when a ticket goes to a unit.</summary>
internal static class DispatchEvents
{
    public static IEnumerable<TicketEvent> Of(Promise told, Dispatch dispatch, City city, bool isCorrection, string? note = null)
    {
        yield return new TicketEvent(dispatch.At, TicketWords.Dispatched(city, dispatch, isCorrection), dispatch.By, note);
        if (dispatch.Due.Date > told.Date)
        {
            yield return new TicketEvent(dispatch.At, TicketWords.LaterThanPromised(told, dispatch.Due), dispatch.By);
        }
    }
}
