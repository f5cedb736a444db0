using System.Globalization;

namespace Hotline.Evaluation.Notices;

/// <summary>Keeps what is printed, up to a length.</summary>
/// <param name="most">Characters.</param>
internal sealed class CappedWriter(int most) : StringWriter(CultureInfo.InvariantCulture)
{
    /// <exception cref="InvalidOperationException">It is too much.</exception>
    public override void Write(char value)
    {
        Take(1);
        base.Write(value);
    }

    /// <inheritdoc cref="Write(char)"/>
    public override void Write(char[] buffer, int index, int count)
    {
        Take(count);
        base.Write(buffer, index, count);
    }

    /// <inheritdoc cref="Write(char)"/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        Take(buffer.Length);
        base.Write(buffer);
    }

    /// <inheritdoc cref="Write(char)"/>
    public override void Write(string? value)
    {
        Take(value?.Length ?? 0);
        base.Write(value);
    }

    private void Take(int length)
    {
        if (GetStringBuilder().Length + length > most)
        {
            throw new InvalidOperationException($"输出超过 {most} 个字符 / it prints more than {most} characters");
        }
    }
}
