using Hotline.Casework.Following;
using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Casework.Notifications;

/// <summary>
/// Has the enterprise sent one text for each step it should hear of: a text's key is the step's, so that following twice sends nothing twice. A
/// slow gateway holds up only the texts.
/// </summary>
internal sealed class TellEnterprise(TextQueue queue, RatingCodes codes, IOptions<SiteOptions> site, IOptions<SmsOptions> sms) : IFollowTicket
{
    private readonly TextToEnterprise texts = new(codes, site.Value.PublicUrl, sms.Value.Senders[SmsSenders.Hotline].Sign);

    public async Task RunAsync(TicketFile file, int seen, CancellationToken cancel)
    {
        for (var step = seen; step < file.Events.Count; step++)
        {
            if (texts.About(file, step) is { } text)
            {
                await queue.SendAsync(text, cancel);
            }
        }
    }
}
