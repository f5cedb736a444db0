using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hotline.Casework.Routing;
using Hotline.City.Confidentiality;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Messages;

/// <summary>Who among the staff may learn which enterprise wrote.</summary>
public enum Disclosure
{
    /// <summary>The units that handle it may.</summary>
    Named,

    /// <summary>匿名于承办单位: only the hotline office may.</summary>
    HotlineOnly,
}

/// <summary>
/// What an enterprise wrote, cleaned and checked. <paramref name="Category"/> is a catalogue code; <paramref name="UnitHint"/> and
/// <paramref name="Place"/> are free text; <paramref name="Uscc"/> is a unified social credit code; <paramref name="Phone"/> is E.164.
/// </summary>
public sealed record MessageContent(
    TicketType Type,
    string Title,
    string Body,
    string? Category,
    string? UnitHint,
    string? Place,
    Disclosure Disclosure,
    string? Uscc,
    string? EnterpriseName,
    string? ContactName,
    string Phone)
{
    /// <summary>What routing may see: no names and no phone.</summary>
    public MessageText ForRouting() => new(Type, Category, Title, Body, UnitHint, Place);

    /// <summary>What must not be shown where the writer stays unnamed.</summary>
    [JsonIgnore]
    public Writer Writer => new(EnterpriseName, ContactName, Uscc);

    /// <summary>The same for the same content only; 16 hex digits.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, Json.Options)))[..16];

    public override string ToString() => $"{Type} {Category}";
}
