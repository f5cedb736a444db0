using System.Numerics;

namespace Hotline.Recounting;

/// <summary>An exact number: a mean of thirds must not land on the wrong side of a half. The denominator is above 0.</summary>
internal readonly record struct Fraction(BigInteger Over, BigInteger Under)
{
    public static Fraction Of(BigInteger whole) => new(whole, BigInteger.One);

    public static Fraction Of(decimal value)
    {
        var (over, under) = (value, BigInteger.One);
        while (over != decimal.Truncate(over))
        {
            (over, under) = (over * 10, under * 10);
        }

        return new Fraction(new BigInteger(over), under);
    }

    public static Fraction operator +(Fraction left, Fraction right) => Shortest((left.Over * right.Under) + (right.Over * left.Under), left.Under * right.Under);

    public static Fraction operator -(Fraction left, Fraction right) => left + (right * Of(BigInteger.MinusOne));

    public static Fraction operator *(Fraction left, Fraction right) => Shortest(left.Over * right.Over, left.Under * right.Under);

    /// <summary>By a number above 0.</summary>
    public static Fraction operator /(Fraction left, Fraction right) => Shortest(left.Over * right.Under, left.Under * right.Over);

    public int CompareTo(Fraction other) => (Over * other.Under).CompareTo(other.Over * Under);

    /// <summary>To two places, a half away from zero.</summary>
    public decimal Round()
    {
        var hundredths = ((BigInteger.Abs(Over) * 200) + Under) / (Under * 2);
        return (decimal)(hundredths * Over.Sign) / 100;
    }

    /// <returns>Null when nothing that weighs has a value.</returns>
    public static Fraction? WeightedMean(IEnumerable<(decimal Weight, Fraction? Value)> parts)
    {
        var (sum, weights) = (Of(BigInteger.Zero), Of(BigInteger.Zero));
        foreach (var (weight, value) in parts.Where(p => p is { Weight: > 0, Value: not null }))
        {
            sum += Of(weight) * value!.Value;
            weights += Of(weight);
        }

        return weights.Over.IsZero ? null : sum / weights;
    }

    private static Fraction Shortest(BigInteger over, BigInteger under)
    {
        var common = BigInteger.GreatestCommonDivisor(over, under);
        return new Fraction(over / common, under / common);
    }
}
