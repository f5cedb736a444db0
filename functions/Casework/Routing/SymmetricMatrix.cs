using System.Numerics.Tensors;

namespace Hotline.Casework.Routing;

/// <summary>Symmetric positive definite matrices as arrays of rows, so that the inner loops run vectorized.</summary>
internal static class SymmetricMatrix
{
    /// <summary>By Cholesky factors.</summary>
    public static double[][] Inverse(double[][] matrix)
    {
        var inverted = InvertedFactor(Factor(matrix));
        var columns = Transposed(inverted);
        var size = matrix.Length;
        var inverse = Square(size);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                inverse[i][j] = inverse[j][i] = TensorPrimitives.Dot<double>(columns[i].AsSpan(i), columns[j].AsSpan(i));
            }
        }

        return inverse;
    }

    public static double[][] Product(double[][] left, double[][] right) => [.. left.Select(row => Combination(row, right))];

    /// <summary>The sum of <paramref name="rows"/>, each times its factor.</summary>
    private static double[] Combination(double[] factors, double[][] rows)
    {
        var sum = new double[rows[0].Length];
        foreach (var (factor, row) in factors.Zip(rows))
        {
            TensorPrimitives.MultiplyAdd(row, factor, sum, sum);
        }

        return sum;
    }

    /// <summary>L with L·Lᵀ = <paramref name="matrix"/>.</summary>
    private static double[][] Factor(double[][] matrix)
    {
        var factor = Square(matrix.Length);
        for (var i = 0; i < matrix.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i][j] - TensorPrimitives.Dot<double>(factor[i].AsSpan(0, j), factor[j].AsSpan(0, j));
                factor[i][j] = i == j ? Math.Sqrt(rest) : rest / factor[j][j];
            }
        }

        return factor;
    }

    /// <summary>L⁻¹, by forward substitution on columns kept as rows.</summary>
    private static double[][] InvertedFactor(double[][] factor)
    {
        var size = factor.Length;
        var columns = Square(size);
        for (var column = 0; column < size; column++)
        {
            var values = columns[column];
            values[column] = 1 / factor[column][column];
            for (var row = column + 1; row < size; row++)
            {
                var sum = TensorPrimitives.Dot<double>(factor[row].AsSpan(column, row - column), values.AsSpan(column, row - column));
                values[row] = -sum / factor[row][row];
            }
        }

        return Transposed(columns);
    }

    private static double[][] Transposed(double[][] matrix)
    {
        var transposed = Square(matrix.Length);
        for (var i = 0; i < matrix.Length; i++)
        {
            for (var j = 0; j < matrix.Length; j++)
            {
                transposed[j][i] = matrix[i][j];
            }
        }

        return transposed;
    }

    public static double[][] Square(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];
}
