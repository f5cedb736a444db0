namespace Hotline.Recounting;

/// <summary>What the command line asks for.</summary>
/// <param name="Round">Id of the round.</param>
/// <param name="Connection">Connection string of the storage account.</param>
/// <param name="Against">File with the app's ranking, or a notice.json; null to count only.</param>
/// <param name="Table">The notice.csv beside the notice.json.</param>
internal sealed record Arguments(string Round, string Connection, string? Against, string? Table)
{
    public const string Usage = "Hotline.Recount <round id> [--connection CONNECTION_STRING] [--against ranking.json | --against notice.json --table notice.csv]";

    public static Arguments Of(IReadOnlyList<string> args)
    {
        if (args.Count % 2 == 0)
        {
            throw new RecountFailure(Usage);
        }

        var (connection, against, table) = (Environment.GetEnvironmentVariable("AzureWebJobsStorage") ?? "UseDevelopmentStorage=true", (string?)null, (string?)null);
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
                case "--table":
                    table = args[i + 1];
                    break;
                default:
                    throw new RecountFailure(Usage);
            }
        }

        return table is null || against is not null ? new Arguments(args[0], connection, against, table) : throw new RecountFailure(Usage);
    }
}
