using System.CommandLine;

namespace Hotline.Local;

/// <summary><c>verify</c>: makes a published notice again from its own document, and says what agrees.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<string> Notice = new("notice") { Description = "A notice.json file, or the id of a round whose published notice is read from --url." };
    private static readonly Option<string> Url = new("--url") { Description = "The site that published it.", DefaultValueFactory = _ => LocalCityOptions.DefaultUrls };
    private static readonly Option<int?> Version = new("--edition") { Description = "An earlier version of the round's notice; the latest unless given." };

    public static Command Create()
    {
        var command = new Command("verify", "Counts a published notice again from its snapshot, makes all its files again, and compares every byte by hash.") { Notice, Url, Version };
        command.SetAction(async (parsed, cancel) =>
        {
            var notice = parsed.GetRequiredValue(Notice);
            if (File.Exists(notice))
            {
                return VerifyNotice.OfFile(new FileInfo(notice), Console.Out);
            }

            using var site = new HttpClient { BaseAddress = new Uri(parsed.GetRequiredValue(Url).TrimEnd('/') + "/") };
            return await VerifyNotice.OfSiteAsync(site, notice, parsed.GetValue(Version), Console.Out, cancel);
        });
        return command;
    }
}
