using Microsoft.Extensions.Logging;

namespace Hotline.City.Datasets;

internal static partial class DirectoryLog
{
    [LoggerMessage(EventId = 100, Level = LogLevel.Information, Message = "Directory loaded. Units: {Units}, categories: {Categories}, respondents: {Respondents}")]
    public static partial void Loaded(ILogger log, int units, int categories, int respondents);

    [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "A stored file has errors; its good rows are used. Dataset: {Dataset}, errors: {Errors}")]
    public static partial void StoredFileHasErrors(ILogger log, string dataset, int errors);

    [LoggerMessage(EventId = 102, Level = LogLevel.Warning, Message = "The directory could not be refreshed; the last snapshot is used")]
    public static partial void CannotLoad(ILogger log, Exception e);

    [LoggerMessage(EventId = 103, Level = LogLevel.Information, Message = "Dataset imported. Dataset: {Dataset}, version: {Version}")]
    public static partial void Imported(ILogger log, string dataset, string version);
}
