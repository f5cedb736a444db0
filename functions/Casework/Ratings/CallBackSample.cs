using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hotline.Casework.Ratings;

/// <summary>Which closures are called back when not all are: the same ones however often it is asked.</summary>
internal static class CallBackSample
{
    public static bool Takes(string number, int closure, int percent)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{number}|{closure}"));
        return BinaryPrimitives.ReadUInt32BigEndian(hash) % 100 < percent;
    }
}
