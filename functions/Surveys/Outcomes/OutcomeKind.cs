namespace Hotline.Surveys.Outcomes;

/// <summary>What became of an element that a gateway sent: each ends in exactly one of these.</summary>
public enum OutcomeKind
{
    /// <summary>A rating that was not there before.</summary>
    Counted,

    /// <summary>A rating in place of an older one of the same respondent.</summary>
    Changed,

    /// <summary>Another delivery of a message that has its outcome.</summary>
    Duplicate,

    /// <summary>A later answer of the respondent had been counted before it came.</summary>
    Older,

    /// <summary>An answer while no round that it fits takes answers.</summary>
    Late,

    /// <summary>A level without a code that may mean more than one unit.</summary>
    Ambiguous,

    /// <summary>No answer, or none that is clear.</summary>
    Unparsable,

    /// <summary>From a phone that belongs to no respondent.</summary>
    Stranger,

    /// <summary>The sender wants no more messages; an answer beside it was not counted.</summary>
    OptOut,

    /// <summary>The sender wants messages again.</summary>
    Rejoin,

    /// <summary>What the gateway sent is no message.</summary>
    BadElement,
}
