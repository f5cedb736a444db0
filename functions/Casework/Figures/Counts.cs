namespace Hotline.Casework.Figures;

/// <summary>Counters; those that are not there are 0.</summary>
internal sealed class Counts(IEnumerable<KeyValuePair<Figure, int>> values)
{
    private readonly SortedDictionary<Figure, int> values = new(new Dictionary<Figure, int>(values.Where(v => v.Value != 0)));

    public static Counts None { get; } = new([]);

    /// <summary>Those that are not 0.</summary>
    public IReadOnlyDictionary<Figure, int> Values => values;

    public int this[Figure figure] => values.GetValueOrDefault(figure);

    public Counts Plus(Counts other, int times = 1) => new(
        values.Keys.Union(other.values.Keys).Select(figure => KeyValuePair.Create(figure, this[figure] + (times * other[figure]))));

    public bool IsSame(Counts other) => values.SequenceEqual(other.values);
}
