using System.Diagnostics;
using System.Globalization;

namespace Hotline.Load;

/// <summary>One line of the table: what was measured in every repetition, and what it should be.</summary>
internal sealed record Figure(string What, IReadOnlyList<double> Values, string Target = "", string Format = "0.00")
{
    public string Line => string.Join(" | ", $"| {What}", Text(Figures.Median(Values)), $"{Text(Values.Min())} … {Text(Values.Max())}", $"{Target} |");

    private string Text(double value) => value.ToString(Format, CultureInfo.InvariantCulture);
}

internal static class Figures
{
    public static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    public static async Task<double> MillisecondsAsync(Func<Task> operation)
    {
        var start = Stopwatch.GetTimestamp();
        await operation();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static void Print(IEnumerable<Figure> figures)
    {
        Console.WriteLine("| figure | median | least … most | target |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var figure in figures)
        {
            Console.WriteLine(figure.Line);
        }
    }
}
