namespace Hotline.Recounting;

/// <summary>What the command line asks for.</summary>
/// <param name="Round">Id of the round.</param>
/// <param name="Connection">Connection string of the storage account.</param>
/// <param name="Against">File with the app's ranking or a notice; null to count only.</param>
internal sealed record Arguments(string Round, string Connection, string? Against)
{
    public const string Usage = "Hotline.Recount <round id> [--connection CONNECTION_STRING] [--against ranking.json]";

    public static Arguments Of(IReadOnlyList<string> args)
    {
        if (args.Count % 2 == 0)
        {
            throw new RecountFailure(Usage);
        }

        var (connection, against) = (Environment.GetEnvironmentVariable("AzureWebJobsStorage") ?? "UseDevelopmentStorage=true", (string?)null);
        for (var i = 1; i < args.Count; i += 2)
        {
            switch (args[i])
            {
                case "--connection":
                    connection = args[i + 1];
                    break;
                case "--against":
                    against = args[i + 1];
                    break;
                default:
                    throw new RecountFailure(Usage);
            }
        }

        return new Arguments(args[0], connection, against);
    }
}
