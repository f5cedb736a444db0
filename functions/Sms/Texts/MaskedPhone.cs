namespace Hotline.Sms.Texts;

/// <summary>A phone number as staff may see it: 13800000001 → 138****0001, whatever stands around the eleven digits.</summary>
internal static class MaskedPhone
{
    public static string Of(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        var national = digits.Length > 11 ? digits[^11..] : digits;
        return national.Length < 8 ? "****" : $"{national[..3]}****{national[^4..]}";
    }
}
