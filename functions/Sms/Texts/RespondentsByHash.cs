using System.Collections.Frozen;
using Hotline.City.Directory;

namespace Hotline.Sms.Texts;

/// <summary>Finds a respondent by the keyed hash of the phone, for rows that keep no phone. In memory, made anew when the directory changed.</summary>
public sealed class RespondentsByHash(LiveDirectory directory, SmsKeys keys)
{
    private sealed record Index(IReadOnlyList<Respondent> Of, FrozenDictionary<string, Respondent> Respondents);

    private volatile Index? index;

    /// <param name="phoneHash">Of <see cref="SmsKeys.PhoneHash"/>.</param>
    public Respondent? Find(string phoneHash)
    {
        var respondents = directory.Current.Respondents;
        var made = index;
        if (made is null || !ReferenceEquals(made.Of, respondents))
        {
            index = made = new Index(respondents, respondents.ToFrozenDictionary(r => keys.PhoneHash(r.Phone), StringComparer.Ordinal));
        }

        return made.Respondents.GetValueOrDefault(phoneHash);
    }
}
