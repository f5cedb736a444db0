namespace Hotline.Load; internal static class Program { private static void Main() { } }
