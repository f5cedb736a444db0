namespace Hotline.Platform.Http;

/// <summary>What bodies check again and again. Lengths are in UTF-16 units, as browsers count them.</summary>
internal static class Field
{
    /// <summary>The longest note or reason.</summary>
    public const int Note = 500;

    /// <summary>The longest text that goes to an enterprise.</summary>
    public const int Text = 4000;

    public static FieldError? Required(string path, string? text, int limit) =>
        string.IsNullOrWhiteSpace(text) ? new FieldError(path, "必填 / required") : Optional(path, text, limit);

    public static FieldError? Optional(string path, string? text, int limit) =>
        text?.Length > limit ? new FieldError(path, $"超过 {limit} 个字符 / longer than {limit} characters") : null;
}
