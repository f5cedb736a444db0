using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Sms.Texts;

internal static class TextsSlice
{
    public static IHostApplicationBuilder AddTexts(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SmsOptions>()
            .BindConfiguration("Sms")
            .ValidateDataAnnotations()
            .Validate(o => o.OpensAt < o.ClosesAt, "Sms:OpensAt must be before Sms:ClosesAt.")
            .ValidateOnStart();
        builder.Services.AddSingleton<SmsKeys>().AddSingleton<RespondentsByHash>();
        return builder;
    }
}
