using Hotline.Casework.Tickets;

namespace Hotline.Casework.Following;

/// <summary>
/// Keeps something that is derived from tickets (a work list, a figure, a text to the enterprise) up to one ticket. Safe to repeat, in
/// parallel, late and out of order, because it always goes by the ticket as it is.
/// </summary>
internal interface IFollowTicket
{
    /// <param name="file">The ticket with its whole trace.</param>
    /// <param name="seen">How many of its steps were followed before for sure; 0 when everything is to be made anew.</param>
    /// <param name="cancel">Ends it; it comes again.</param>
    Task RunAsync(TicketFile file, int seen, CancellationToken cancel);
}
