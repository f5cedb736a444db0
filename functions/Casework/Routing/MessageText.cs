using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>
/// What routing reads of a message. <paramref name="Category"/> is a catalogue code the writer chose; <paramref name="UnitHint"/> is the unit
/// the writer believes in, as free text; <paramref name="Place"/> is where the matter is, as free text.
/// </summary>
public sealed record MessageText(TicketType Type, string? Category, string Title, string Body, string? UnitHint, string? Place);
