namespace Hotline.Rectification.Items;

/// <summary>In this order they stand in a list; the numbers are part of its keys.</summary>
public enum ItemState
{
    /// <summary>拟办.</summary>
    Draft = 0,

    /// <summary>已交办: the lead has to say how.</summary>
    HandedOver = 1,

    /// <summary>整改中.</summary>
    InProgress = 2,

    /// <summary>待验收: the lead says that it is done.</summary>
    Submitted = 3,

    /// <summary>销号.</summary>
    Closed = 4,

    /// <summary>撤销: the office took it back, or a correction took away what it rested on.</summary>
    Withdrawn = 5,
}
