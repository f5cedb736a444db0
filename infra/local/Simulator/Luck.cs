using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hotline.Local.Simulator;

/// <summary>All chance of a simulation: what is drawn depends on the seed and on what it is drawn for, not on who draws first, so threads may run as they like.</summary>
internal sealed class Luck(int seed)
{
    public int Seed => seed;

    /// <param name="what">The decision, a word.</param>
    /// <param name="which">For which of its kind.</param>
    public Random For(string what, string which) =>
        new(BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{what}|{which}"))));

    public bool Hits(double chance, string what, string which) => chance > 0 && For(what, which).NextDouble() < chance;

    /// <summary>Some time up to <paramref name="longest"/>.</summary>
    public TimeSpan UpTo(TimeSpan longest, string what, string which) => longest * For(what, which).NextDouble();
}
