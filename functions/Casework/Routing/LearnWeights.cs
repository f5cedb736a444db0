namespace Hotline.Casework.Routing;

/// <summary>An example as the weights see it: its evidence, and which alternative was right.</summary>
internal sealed record WeighedExample(EvidenceTable Evidence, int Right);

/// <summary>Finds the weights under which the right alternatives are most likely (conditional logit), by Newton's method; convex, so there is one answer.</summary>
internal static class LearnWeights
{
    private const int Steps = 25;

    /// <summary>Pulls each weight towards zero: one kind of evidence must not rule on the word of few examples.</summary>
    private const double Pull = 1;

    public static Weights From(IReadOnlyList<WeighedExample> examples)
    {
        var weights = new double[examples[0].Evidence.Kinds];
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, curvature) = Derivatives(examples, weights);
            var inverse = SymmetricMatrix.Inverse(curvature);
            var change = inverse.Select(row => row.Zip(gradient, (a, b) => a * b).Sum()).ToArray();
            weights = Improved(examples, weights, change);
            if (change.Max(Math.Abs) < 1e-8)
            {
                break;
            }
        }

        return new Weights(weights);
    }

    /// <summary>A full Newton step may overshoot far from the optimum: halve it until it helps.</summary>
    private static double[] Improved(IReadOnlyList<WeighedExample> examples, double[] weights, double[] change)
    {
        var before = Objective(examples, weights);
        for (var scale = 1.0; scale > 1e-6; scale /= 2)
        {
            double[] tried = [.. weights.Zip(change, (w, c) => w + scale * c)];
            if (Objective(examples, tried) >= before)
            {
                return tried;
            }
        }

        return weights;
    }

    private static double Objective(IReadOnlyList<WeighedExample> examples, double[] weights)
    {
        var current = new Weights(weights);
        var likelihood = examples.Sum(e => Math.Log(Math.Max(current.Chances(e.Evidence)[e.Right], 1e-300)));
        return likelihood - Pull / 2 * weights.Sum(w => w * w);
    }

    private static (double[] Gradient, double[][] Curvature) Derivatives(IReadOnlyList<WeighedExample> examples, double[] weights)
    {
        var gradient = weights.Select(w => -Pull * w).ToArray();
        var curvature = weights.Select((_, i) => weights.Select((_, j) => i == j ? Pull : 0.0).ToArray()).ToArray();
        var current = new Weights(weights);
        foreach (var example in examples)
        {
            Add(example, current.Chances(example.Evidence), gradient, curvature);
        }

        return (gradient, curvature);
    }

    private static void Add(WeighedExample example, double[] chances, double[] gradient, double[][] curvature)
    {
        var mean = new double[example.Evidence.Kinds];
        for (var alternative = 0; alternative < chances.Length; alternative++)
        {
            AddTimes(mean, example.Evidence.Of(alternative), chances[alternative]);
        }

        AddTimes(gradient, example.Evidence.Of(example.Right), 1);
        AddTimes(gradient, mean, -1);
        for (var alternative = 0; alternative < chances.Length; alternative++)
        {
            AddSquare(curvature, example.Evidence.Of(alternative), mean, chances[alternative]);
        }
    }

    private static void AddSquare(double[][] curvature, ReadOnlySpan<double> evidence, double[] mean, double chance)
    {
        for (var i = 0; i < mean.Length; i++)
        {
            var difference = chance * (evidence[i] - mean[i]);
            for (var j = 0; j < mean.Length && difference != 0; j++)
            {
                curvature[i][j] += difference * (evidence[j] - mean[j]);
            }
        }
    }

    private static void AddTimes(double[] sum, ReadOnlySpan<double> values, double factor)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += factor * values[i];
        }
    }
}
