using System.Globalization;
using Hotline.City.Calendar;
using Hotline.City.Files;

namespace Hotline.City.Datasets;

/// <summary>Reads the years of a calendar file: <c>{"timeZone", "years": {"2026": {"daysOff": [], "makeUpWorkDays": []}}}</c>.</summary>
internal sealed class CalendarYears
{
    private const string Off = "daysOff";
    private const string MakeUp = "makeUpWorkDays";
    private const int FixedHolidaysSince = 2025;

    private readonly Dictionary<(int Year, string List), Dictionary<DateOnly, int>> lists = [];
    private readonly FileErrors errors;

    private CalendarYears(FileErrors errors) => this.errors = errors;

    public static Dictionary<int, CalendarYear> Read(IReadOnlyList<JsonLeaf> leaves, FileErrors errors)
    {
        var reading = new CalendarYears(errors);
        foreach (var leaf in leaves)
        {
            reading.Take(leaf);
        }

        if (!leaves.Any(l => l.Path is ["timeZone"] && l.Text == CityTime.ZoneId))
        {
            errors.Add(null, "timeZone", $"须为 {CityTime.ZoneId} / must be {CityTime.ZoneId}");
        }

        return reading.Years();
    }

    private void Take(JsonLeaf leaf)
    {
        switch (leaf.Path)
        {
            case ["about" or "timeZone"] when leaf.Text is not null:
                break;
            case ["years", var year, Off or MakeUp] when leaf.IsArray && IsYear(year, out var number):
                if (!lists.TryAdd((number, leaf.Path[2]), []))
                {
                    Wrong(leaf, "重复 / appears twice");
                }

                break;
            case ["years", var year, Off or MakeUp, "[]"] when IsYear(year, out var number):
                TakeDate(leaf, number, leaf.Path[2]);
                break;
            default:
                Wrong(leaf, "未知的字段或类型不符 / unknown field or wrong type");
                break;
        }
    }

    private void TakeDate(JsonLeaf leaf, int year, string list)
    {
        if (!DateOnly.TryParseExact(leaf.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date.Year != year)
        {
            Wrong(leaf, $"须为 {year} 年的日期 yyyy-MM-dd / must be a date of {year} as yyyy-MM-dd");
        }
        else if (WorkCalendar.IsWeekend(date) != (list == MakeUp))
        {
            Wrong(leaf, list == MakeUp ? "调休上班日须为周末 / a make-up working day must be a Saturday or Sunday" : "休息日须为工作日，周末无需列出 / a day off must be a weekday: weekends are off anyway");
        }
        else if (!lists[(year, list)].TryAdd(date, leaf.Line))
        {
            Wrong(leaf, $"与第 {lists[(year, list)][date]} 行重复 / the same as in line {lists[(year, list)][date]}");
        }
    }

    private Dictionary<int, CalendarYear> Years()
    {
        var years = new Dictionary<int, CalendarYear>();
        foreach (var year in lists.Keys.Select(k => k.Year).Distinct().Order())
        {
            if (!lists.TryGetValue((year, Off), out var off) || !lists.TryGetValue((year, MakeUp), out var makeUp))
            {
                errors.Add(null, $"years.{year}", $"须有 {Off} 和 {MakeUp} 两个数组 / needs both arrays {Off} and {MakeUp}");
                continue;
            }

            CheckFixedHolidays(year, off);
            years.Add(year, new CalendarYear(off.Keys.ToHashSet(), makeUp.Keys.ToHashSet()));
        }

        if (lists.Count == 0)
        {
            errors.Add(null, "years", "没有任何年份 / holds no year");
        }

        return years;
    }

    /// <summary>A year listed before its notice came out would pass for known; the holidays of fixed date give it away.</summary>
    private void CheckFixedHolidays(int year, Dictionary<DateOnly, int> off)
    {
        var first = new DateOnly(year, 1, 1);
        var missing = Enumerable.Range(0, 366).Select(first.AddDays).Where(d => d.Year == year
            && year >= FixedHolidaysSince && WorkCalendar.IsFixedHoliday(d) && !WorkCalendar.IsWeekend(d) && !off.ContainsKey(d));
        foreach (var date in missing)
        {
            errors.Add(null, $"years.{year}.{Off}", $"缺少法定节假日 {date:yyyy-MM-dd} / the public holiday {date:yyyy-MM-dd} is missing");
        }
    }

    private static bool IsYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 2000 and <= 2100;

    private void Wrong(JsonLeaf leaf, string message) => errors.Add(leaf.Line, string.Join('.', leaf.Path), message);
}
