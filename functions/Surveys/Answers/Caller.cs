using Hotline.City.Directory;
using Hotline.Surveys.Invitations;

namespace Hotline.Surveys.Answers;

/// <summary>Who sent a text, as far as is known.</summary>
/// <param name="PhoneHash">Keyed; also of what is no number.</param>
/// <param name="Phone">E.164; null if it is no valid number.</param>
/// <param name="Respondent">Null if the directory has nobody with it.</param>
/// <param name="Invitations">All that the phone ever got; none are read for what is no number.</param>
public sealed record Caller(string PhoneHash, string? Phone, Respondent? Respondent, IReadOnlyList<Invitation> Invitations)
{
    /// <summary>We may have written to it before, and a person reads what we write.</summary>
    public bool MayBeAnswered => Phone is not null && (Respondent is not null || Invitations.Count > 0) && City.Directory.Phone.IsMobile(Phone);
}
