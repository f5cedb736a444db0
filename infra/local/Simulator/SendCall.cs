using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hotline.Local.Simulator;

/// <summary>What a call asks to send.</summary>
internal sealed record TextToSend(string Phone, string Sign, string Template, string Text, string? Extension);

/// <summary>A call that the gateway understood: <c>SendSms</c> or <c>SendBatchSms</c> of version 2017-05-25.</summary>
internal sealed partial record SendCall(IReadOnlyList<TextToSend> Texts, string? OutId)
{
    private const int MostOfOneText = 1000;
    private const int MostOfABatch = 100;

    /// <exception cref="RefusedException">The account's rules do not allow it.</exception>
    public static SendCall Read(string? action, string? version, IReadOnlyDictionary<string, string> parameters, GatewayAccount account)
    {
        var call = (action, version) switch
        {
            ("SendSms", "2017-05-25") => OneText(parameters, account),
            ("SendBatchSms", "2017-05-25") => Batch(parameters, account),
            _ => throw new RefusedException(GatewayError.UnknownAction),
        };
        Require(call.Texts.All(t => account.Signs?.Contains(t.Sign) ?? true), GatewayError.WrongSign);
        Require(call.OutId is not { Length: >= 256 }, GatewayError.WrongJson);
        return call;
    }

    private static SendCall OneText(IReadOnlyDictionary<string, string> parameters, GatewayAccount account)
    {
        string[] phones = Needed(parameters, "PhoneNumbers").Split(',');
        Require(phones.Length <= MostOfOneText, GatewayError.TooManyPhones);
        var (sign, template) = (Needed(parameters, "SignName"), Needed(parameters, "TemplateCode"));
        var variables = Json<Dictionary<string, JsonElement>>(parameters.GetValueOrDefault("TemplateParam") is { Length: > 0 } given ? given : "{}");
        var text = Render(account, sign, template, variables);
        return new SendCall([.. phones.Select(p => new TextToSend(PhoneOf(p), sign, template, text, Extension(parameters.GetValueOrDefault("SmsUpExtendCode"))))], parameters.GetValueOrDefault("OutId"));
    }

    private static SendCall Batch(IReadOnlyDictionary<string, string> parameters, GatewayAccount account)
    {
        var phones = Json<string[]>(Needed(parameters, "PhoneNumberJson"));
        var signs = Json<string[]>(Needed(parameters, "SignNameJson"));
        var template = Needed(parameters, "TemplateCode");
        var variables = parameters.TryGetValue("TemplateParamJson", out var given) ? Json<Dictionary<string, JsonElement>[]>(given) : [.. phones.Select(_ => new Dictionary<string, JsonElement>())];
        var extensions = parameters.TryGetValue("SmsUpExtendCodeJson", out var codes) ? Json<string[]>(codes) : [.. phones.Select(_ => "")];
        Require(phones.Length is > 0 and <= MostOfABatch, GatewayError.TooManyPhones);
        Require(signs.Length == phones.Length && variables.Length == phones.Length && extensions.Length == phones.Length, GatewayError.WrongJson);
        return new SendCall(
            [.. phones.Select((p, i) => new TextToSend(PhoneOf(p), signs[i], template, Render(account, signs[i], template, variables[i]), Extension(extensions[i])))],
            parameters.GetValueOrDefault("OutId"));
    }

    private static string Render(GatewayAccount account, string sign, string template, Dictionary<string, JsonElement> variables)
    {
        Require(account.Templates.ContainsKey(template), GatewayError.WrongTemplate);
        Require(variables.Values.All(v => v.ValueKind == JsonValueKind.String), GatewayError.WrongJson);
        var wording = account.Templates[template].FirstOrDefault(w => Variable().Matches(w).All(m => variables.ContainsKey(m.Groups[1].Value)))
            ?? throw new RefusedException(GatewayError.MissingVariable);
        return $"【{sign}】" + Variable().Replace(wording, match => variables[match.Groups[1].Value].GetString()!);
    }

    private static string PhoneOf(string phone) =>
        Mainland().Match(phone.Trim()) is { Success: true } match ? match.Groups[1].Value : throw new RefusedException(GatewayError.WrongPhone);

    private static string? Extension(string? code)
    {
        Require(code is null || (code.Length <= 20 && code.All(char.IsAsciiDigit)), GatewayError.WrongExtension);
        return code is { Length: > 0 } ? code : null;
    }

    private static string Needed(IReadOnlyDictionary<string, string> parameters, string name) =>
        parameters.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw new RefusedException(GatewayError.Missing(name));

    private static T Json<T>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text) ?? throw new RefusedException(GatewayError.WrongJson);
        }
        catch (JsonException)
        {
            throw new RefusedException(GatewayError.WrongJson);
        }
    }

    private static void Require(bool holds, GatewayError error)
    {
        if (!holds)
        {
            throw new RefusedException(error);
        }
    }

    [GeneratedRegex(@"^(?:\+86|0086|86)?(1[3-9]\d{9})\z")]
    private static partial Regex Mainland();

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Variable();
}

#pragma warning disable CA1032, CA1064 // Always with its error, and caught where calls are answered.
internal sealed class RefusedException(GatewayError error) : Exception(error.Code)
{
    public GatewayError Error => error;
}
#pragma warning restore CA1032, CA1064
