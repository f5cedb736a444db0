namespace Hotline.Casework.Routing;

/// <summary>Finds from which chance on a lead may be trusted without a person.</summary>
internal static class Threshold
{
    private const double Never = 1.01;

    /// <summary>The lowest threshold at which enough of the predictions above it were right; the predictions must be out of sample.</summary>
    public static double For(double wantedPrecision, IReadOnlyList<(double Chance, bool Right)> predictions)
    {
        var (right, threshold) = (0, Never);
        foreach (var (index, (chance, isRight)) in predictions.OrderByDescending(p => p.Chance).Index())
        {
            right += isRight ? 1 : 0;
            threshold = right >= wantedPrecision * (index + 1) ? chance : threshold;
        }

        return threshold;
    }
}
