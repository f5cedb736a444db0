using System.Globalization;
using Hotline.Load;

// Everything a repetition compares runs in it, one after the other on the same Azurite, so that a busy minute hits all alike.
string Option(string name, string otherwise) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault(otherwise);
int Number(string name, int otherwise) => int.Parse(Option(name, $"{otherwise}"), CultureInfo.InvariantCulture);
var repetitions = Number("--repetitions", 5);
var only = Option("--only", "all");

if (Workers.IsOne(args))
{
    await Workers.WorkAsync();
    return;
}

if (args is ["round", ..])
{
    await BigRound.RunAsync(Number("--units", 2000), Number("--ballots", 50_000));
    return;
}

await using var bench = await Bench.StartAsync();
await using var series = new Series(bench);
await series.WarmUpAsync(only);
for (var i = 1; i <= repetitions; i++)
{
    await Console.Error.WriteLineAsync($"{i} of {repetitions}");
    await series.RunAsync(only);
}

Figures.Print([.. series.All(), .. only is "all" or "ranking" ? await Rankings.FiguresAsync(bench, repetitions) : [], .. only is "all" or "lists" ? await WorkPages.FiguresAsync(bench, repetitions) : []]);
