using Hotline.Sms.OptOuts;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Surveys.Answers;

/// <summary>Takes down what a phone's owner told a staff member: no more texts of a sender, or texts again. The same again changes nothing.</summary>
public sealed class RecordOptOut(FindCallers find, ApplyOptOut heed, OptOutStore optOuts, IOptions<SmsOptions> options, TimeProvider clock)
{
    public bool Knows(string sender) => options.Value.Senders.ContainsKey(sender);

    /// <param name="phone">E.164.</param>
    /// <param name="sender">Key of <c>Sms:Senders</c>.</param>
    /// <param name="isOut">No more.</param>
    /// <param name="staff">Id of who was told.</param>
    /// <param name="reason">In their words.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<OptOut> RunAsync(string phone, string sender, bool isOut, string staff, string reason, CancellationToken cancel)
    {
        var caller = await find.FindAsync(phone, cancel);
        return await heed.HeedAsync(caller, sender, new OptOutWish(isOut, clock.GetUtcNow(), "", OptOutVia.Clerk, staff, reason), cancel);
    }

    /// <summary>By sender, all that a phone ever said.</summary>
    public async Task<IReadOnlyDictionary<string, OptOut>> FindAsync(string phone, CancellationToken cancel) =>
        await optOuts.OfPhoneAsync((await find.FindAsync(phone, cancel)).PhoneHash, cancel);
}
