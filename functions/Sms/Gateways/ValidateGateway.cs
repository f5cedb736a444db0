using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Gateways;

/// <summary>The app starts only with a gateway that it has, and that has all it needs to send.</summary>
internal sealed class ValidateGateway(IEnumerable<SmsGateway> gateways, IServiceProvider services) : IValidateOptions<SmsOptions>
{
    public ValidateOptionsResult Validate(string? name, SmsOptions options)
    {
        if (gateways.FirstOrDefault(g => g.Name == options.Gateway) is not { } gateway)
        {
            var known = string.Join(", ", gateways.Select(g => g.Name).Order(StringComparer.Ordinal));
            return ValidateOptionsResult.Fail($"Sms:Gateway is '{options.Gateway}'; it must be one of {known}.");
        }

        var missing = gateway.Missing(services).ToList();
        return missing.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Sms:Gateway is {gateway.Name}: set {string.Join(", ", missing)} too.");
    }
}
