namespace Hotline.Casework.Routing;

/// <summary>A vector with few values that are not zero, by rising index.</summary>
internal sealed record SparseVector(int[] Indexes, float[] Values)
{
    public float Dot(SparseVector other)
    {
        var (sum, i, j) = (0f, 0, 0);
        while (i < Indexes.Length && j < other.Indexes.Length)
        {
            var difference = Indexes[i] - other.Indexes[j];
            sum += difference == 0 ? Values[i] * other.Values[j] : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }

        return sum;
    }
}
