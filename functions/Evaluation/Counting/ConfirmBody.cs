using Hotline.Platform.Http;

namespace Hotline.Evaluation.Counting;

internal sealed record ConfirmBody(string Hash) : IRequestBody
{
    private const int Length = 64;

    public IEnumerable<FieldError> Check() =>
        Hash.Length == Length && Hash.All(char.IsAsciiHexDigit) ? [] : [new FieldError("hash", "64 位十六进制数 / 64 hexadecimal digits")];
}
