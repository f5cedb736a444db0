using Hotline.Http;

namespace Hotline.Handling;

/// <summary>The body of <c>POST api/tickets/{number}/dispatch</c>.</summary>
internal sealed record DispatchBody(string Lead, string Category, IReadOnlyList<string>? Co = null, string? Note = null) : IRequestBody
{
    private const int MostUnits = 20;
    private const int NoteLimit = 500;

    public IReadOnlyList<string> CoUnits => Co ?? [];

    public IEnumerable<FieldError> Check()
    {
        if (CoUnits.Count > MostUnits)
        {
            yield return new FieldError("co", $"超过 {MostUnits} 个单位 / more than {MostUnits} units");
        }

        if (CoUnits.Contains(Lead))
        {
            yield return new FieldError("co", "牵头单位不能同时是协办单位 / the lead unit cannot be a co-unit too");
        }

        if (CoUnits.Distinct(StringComparer.Ordinal).Count() < CoUnits.Count)
        {
            yield return new FieldError("co", "有重复的单位 / holds a unit twice");
        }

        if (Note?.Length > NoteLimit)
        {
            yield return new FieldError("note", $"超过 {NoteLimit} 个字符 / longer than {NoteLimit} characters");
        }
    }
}
