using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.City.Files;

namespace Hotline.City.Datasets;

internal sealed class CalendarDataset : IDataset
{
    public string Name => "calendar";

    public bool IsPublic => true;

    public IReadOnlyList<FileFormat> Formats { get; } = [FileFormat.Json];

    public CityDirectory Read(DirectoryFile file, CityDirectory city, FileErrors errors)
    {
        if (FileLines.Text(file, errors) is not { } text || JsonLeaf.ReadAll(text, errors) is not { } leaves)
        {
            return city;
        }

        return city with { Calendar = new WorkCalendar(file.Version, CalendarYears.Read(leaves, errors)) };
    }
}
