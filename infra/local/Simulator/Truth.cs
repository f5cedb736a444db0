namespace Hotline.Local.Simulator;

/// <summary>
/// What the round must come to, kept beside the app and without its code: per voter and unit the answer sent last, and of one second the
/// one with the highest id.
/// </summary>
internal sealed class Truth
{
    private readonly Dictionary<(string Voter, string Unit), (DateTimeOffset Second, long Id, int Level, string Group)> standing = [];

    public int Ratings => standing.Count;

    public void Take(Voter voter, string unit, int level, DateTimeOffset second, long id)
    {
        if (!standing.TryGetValue((voter.Id, unit), out var other) || (second, id).CompareTo((other.Second, other.Id)) > 0)
        {
            standing[(voter.Id, unit)] = (second, id, level, voter.Group);
        }
    }

    /// <returns>How often each level stands, from 1 to 5, by unit and group.</returns>
    public Dictionary<(string Unit, string Group), int[]> Levels()
    {
        var levels = new Dictionary<(string, string), int[]>();
        foreach (var ((_, unit), (_, _, level, group)) in standing)
        {
            levels.TryAdd((unit, group), new int[5]);
            levels[(unit, group)][level - 1]++;
        }

        return levels;
    }
}
