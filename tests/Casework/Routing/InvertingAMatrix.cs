using CsCheck;
using Hotline.Casework.Routing;

namespace Hotline.Tests.Casework.Routing;

public sealed class InvertingAMatrix
{
    [Fact]
    public void Times_itself_gives_the_identity() => Gen.Double[-1, 1].Array[5].Array[1, 8].Sample(
        rows =>
        {
            var matrix = rows.Select((a, i) => rows.Select((b, j) => a.Zip(b, (x, y) => x * y).Sum() + (i == j ? 0.3 : 0)).ToArray()).ToArray();
            var product = SymmetricMatrix.Product(matrix, SymmetricMatrix.Inverse(matrix));
            Assert.All(product.Index(), row => Assert.All(row.Item.Index(), cell => Assert.Equal(row.Index == cell.Index ? 1 : 0, cell.Item, 1e-9)));
        },
        iter: 200);
}
