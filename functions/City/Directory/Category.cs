using Hotline.City.Calendar;

namespace Hotline.City.Directory;

/// <summary>诉求类型.</summary>
public enum TicketType
{
    /// <summary>投诉.</summary>
    Complaint,

    /// <summary>诉求.</summary>
    Appeal,

    /// <summary>咨询.</summary>
    Inquiry,
}

/// <summary>
/// One line of the dispatch catalogue (派单目录). <paramref name="Code"/> is text with leading zeros. <paramref name="Lead"/> is a unit
/// id or <see cref="Township"/>; <paramref name="Days"/> is the term counted as <paramref name="Calendar"/> says.
/// </summary>
public sealed record Category(
    string Code,
    string Name,
    string Parent,
    TicketType TypeHint,
    string Lead,
    IReadOnlyList<string> CoUnits,
    IReadOnlyList<string> Keywords,
    int Days,
    DayKind Calendar)
{
    /// <summary>The lead is the township or street of the place that the message names.</summary>
    public const string Township = "township";
}
