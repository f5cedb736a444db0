using Hotline.Ratings;
using Hotline.Sms;
using Hotline.Tickets;
using Microsoft.Extensions.Options;

namespace Hotline.Messages;

/// <summary>Sends the enterprise one text for each step it should hear of: a text's key is the step's, so that following twice sends nothing twice.</summary>
internal sealed class TellEnterprise(SendText send, RatingCodes codes, IOptions<MessagesOptions> options) : IFollowTicket
{
    private readonly TextToEnterprise texts = new(codes, options.Value);

    public async Task RunAsync(TicketFile file, int seen, CancellationToken cancel)
    {
        for (var step = seen; step < file.Events.Count; step++)
        {
            if (texts.About(file, step) is { } text)
            {
                await send.RunAsync(text, cancel);
            }
        }
    }
}
