using Hotline.Casework.Tickets;

namespace Hotline.Casework.Following;

/// <summary>Rows that are derived from tickets, as a rebuild checks them.</summary>
internal interface IProjection
{
    /// <summary>In the progress and the messages of a rebuild.</summary>
    string Name { get; }

    /// <returns>How many rows of a ticket are missing or other than they should be.</returns>
    Task<int> CountWrongAsync(TicketFile file, CancellationToken cancel);

    /// <summary>Goes through a page of the stored rows, when every ticket's own are made anew, and puts right what no ticket's run can.</summary>
    /// <param name="after">The <see cref="TidyPage.Next"/> of the page before; empty for the first.</param>
    /// <param name="cancel">Ends it; it comes again.</param>
    Task<TidyPage> TidyAsync(string after, CancellationToken cancel);
}

/// <summary><paramref name="Next"/> continues after it, null at the end.</summary>
internal sealed record TidyPage(string? Next, int Repaired, int Removed);
