namespace Hotline.Local;

/// <summary>The local host cannot start or go on, and the message tells a person what to do. Printed without a stack trace; exit code 1.</summary>
#pragma warning disable CA1032, CA1064 // Always with a message, and caught in Program.cs.
internal sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
#pragma warning restore CA1032, CA1064
