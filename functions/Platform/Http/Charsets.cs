using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Hotline.Platform.Http;

/// <summary>The charsets that text may come in. They throw a <see cref="DecoderFallbackException"/> on bytes that are no text.</summary>
internal static class Charsets
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Also for what is named GBK or GB 2312: it holds both, while their own decoders let bytes pass that are no characters.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <returns>UTF-8 where none is named; null for any other.</returns>
    public static Encoding? Named(StringSegment name) => HeaderUtilities.RemoveQuotes(name).ToString().ToUpperInvariant() switch
    {
        "" or "UTF-8" or "UTF8" => Utf8,
        "GB18030" or "GBK" or "GB2312" => Gb18030,
        _ => null,
    };
}
