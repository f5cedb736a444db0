namespace Hotline.City.Files;

/// <summary>The 1-based line of a byte offset; offsets are asked for in rising order, so a file is gone through once.</summary>
internal sealed class LineCounter(ReadOnlyMemory<byte> utf8)
{
    private int at;
    private int line = 1;

    public int LineAt(long offset)
    {
        line += utf8.Span[at..(int)offset].Count((byte)'\n');
        at = (int)offset;
        return line;
    }
}
