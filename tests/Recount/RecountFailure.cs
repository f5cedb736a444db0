namespace Hotline.Recounting;

/// <summary>Why nothing could be counted, in words for whoever asked.</summary>
#pragma warning disable CA1032 // Always with words, and it is caught in one place.
internal sealed class RecountFailure(string message) : Exception(message);
#pragma warning restore CA1032
