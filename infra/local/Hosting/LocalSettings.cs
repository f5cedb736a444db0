using System.Security.Cryptography;
using System.Text.Json;
using Hotline.Local.Emulator;
using Hotline.Local.Issuer;
using Hotline.Local.Requests;

namespace Hotline.Local.Hosting;

/// <summary>
/// The settings, weakest first: what the local host needs to run at all, with secrets of its own that it makes once and keeps in the data
/// folder; local.settings.json at the root, in the Functions' format; the environment.
/// </summary>
internal static class LocalSettings
{
    private static readonly string[] Secrets = ["Hotline:Secret", "Sms:Aliyun:WebhookSecret", FunctionKeys.Default, FunctionKeys.Master];

    public static IConfigurationRoot Load(string dataFolder) => new ConfigurationBuilder()
        .AddInMemoryCollection(Defaults)
        .AddInMemoryCollection(OwnSecrets(Path.Combine(dataFolder, "secrets.json")))
        .AddInMemoryCollection(SettingsFile(Path.Combine(RepositoryFolder.Path, "local.settings.json")))
        .AddEnvironmentVariables()
        .Build();

    public static IReadOnlyDictionary<string, string?> Defaults { get; } = new Dictionary<string, string?>
    {
        ["Identity:Issuer"] = LocalIssuer.Name,
        ["Identity:Audience"] = LocalIssuer.Audience,
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:Hotline"] = "Information",
        // What ends a start is said by Program.cs, in one line.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
        ["Logging:Console:FormatterName"] = "simple",
        ["Logging:Console:FormatterOptions:SingleLine"] = "true",
        // The trace id of every line, and no request's path: that of a webhook holds its secret.
        ["Logging:Console:FormatterOptions:IncludeScopes"] = "true",
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
    };

    private static Dictionary<string, string?> OwnSecrets(string file)
    {
        var kept = File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string?>>(File.ReadAllBytes(file))! : [];
        var missing = Secrets.Where(secret => !kept.ContainsKey(secret)).ToList();
        if (missing.Count > 0)
        {
            missing.ForEach(secret => kept[secret] = RandomNumberGenerator.GetHexString(48, lowercase: true));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, JsonSerializer.Serialize(kept));
        }

        return kept;
    }

    private static Dictionary<string, string?> SettingsFile(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), options);
            return json.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(v => v.Name.Replace("__", ":", StringComparison.Ordinal), v => (string?)v.Value.ToString());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new StartException($"{file} must be JSON with an object \"Values\" (see local.settings.sample.json): {e.Message}", e);
        }
    }
}
