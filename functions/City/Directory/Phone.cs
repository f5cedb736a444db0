using PhoneNumbers;

namespace Hotline.City.Directory;

/// <summary>Phone numbers as E.164 text, the one spelling under which a phone identifies a respondent.</summary>
internal static class Phone
{
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <returns>E.164, or null when <paramref name="typed"/> is no valid number; without a country code it is read as a mainland one.</returns>
    public static string? ToE164(string typed)
    {
        try
        {
            var number = Numbers.Parse(typed, "CN");
            return Numbers.IsValidNumber(number) && !number.HasExtension ? Numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>A phone that a person holds: no landline, no service number, no machine's card. Only such a one is ever answered of our own accord.</summary>
    /// <param name="phone">E.164.</param>
    public static bool IsMobile(string phone)
    {
        try
        {
            return Numbers.GetNumberType(Numbers.Parse(phone, null)) == PhoneNumberType.MOBILE;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
