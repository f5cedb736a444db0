using NCrontab;

namespace Hotline.Local.Timers;

/// <summary>A timer's six-field NCRONTAB expression, seconds first, in UTC; <c>%Setting%</c> stands for a setting that holds it.</summary>
internal sealed class TimerSchedule
{
    private static readonly CrontabSchedule.ParseOptions WithSeconds = new() { IncludingSeconds = true };

    private readonly CrontabSchedule schedule;

    private TimerSchedule(CrontabSchedule schedule) => this.schedule = schedule;

    public static TimerSchedule Parse(string expression, string function, IConfiguration settings)
    {
        var expanded = Expand(expression, function, settings);
        return CrontabSchedule.TryParse(expanded, WithSeconds) is { } parsed
            ? new TimerSchedule(parsed)
            : throw new StartException($"The schedule '{expanded}' of the timer {function} is not a six-field NCRONTAB expression.");
    }

    public DateTimeOffset Next(DateTimeOffset after) => new(schedule.GetNextOccurrence(after.UtcDateTime), TimeSpan.Zero);

    private static string Expand(string expression, string function, IConfiguration settings)
    {
        if (expression is not ['%', .., '%'])
        {
            return expression;
        }

        var setting = expression.Trim('%');
        return settings[setting] ?? throw new StartException($"The timer {function} takes its schedule from the setting {setting}, which is missing.");
    }
}
