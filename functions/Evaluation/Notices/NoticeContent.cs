using System.Globalization;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Notices;

/// <summary>A unit in a list of the notice, its figures as they are printed.</summary>
public sealed record NoticeLine(string Unit, string Rank, string Name, string Score, string Interval, string N, string Band, string Change, string Note);

/// <summary>A class of units: its lists, and its chart as SVG.</summary>
public sealed record NoticeClass(
    string Name,
    int Eligible,
    int K,
    IReadOnlyList<NoticeLine> Best,
    IReadOnlyList<NoticeLine> Worst,
    IReadOnlyList<NoticeLine> Units,
    IReadOnlyList<NoticeLine> Insufficient,
    string BestNote,
    string WorstNote,
    string Chart,
    string Bands);

public sealed record NoticeTurnout(string Group, string Area, int Invited, int Returned, string Share);

/// <summary>Why a unit is low, in words with figures; <paramref name="Item"/> is what is handed over to it, empty for nothing.</summary>
public sealed record NoticeLow(string Unit, string Name, IReadOnlyList<string> Reasons, string Item);

/// <summary>All that a notice says, in words: what a template may print. The same for the same snapshot and fields.</summary>
public sealed record NoticeContent(
    string Number,
    string Date,
    string Title,
    string Office,
    string Remarks,
    int Version,
    string Supersedes,
    string RoundTitle,
    string Period,
    string Answers,
    IReadOnlyList<NoticeClass> Classes,
    IReadOnlyList<NoticeTurnout> Turnout,
    IReadOnlyList<NoticeTurnout> Townships,
    IReadOnlyList<string> Rules,
    IReadOnlyList<NoticeLow> Low,
    string RectifyBy,
    IReadOnlyList<string> Corrections,
    string SnapshotHash)
{
    internal static NoticeContent Of(NoticeInput input)
    {
        var (snapshot, fields) = (input.Snapshot, input.Fields);
        var (round, ranking) = (snapshot.Round, ReadRanking.Of(snapshot, snapshot.Round.ClosedAt ?? snapshot.Round.Plan.ClosesAt));
        return new NoticeContent(
            fields.Number,
            NoticeWords.Day(fields.Date),
            fields.Title,
            input.Office,
            fields.Remarks,
            input.Version,
            input.Supersedes is { } old ? $"本通报为更正版，代替{old.Number}（第{old.Version}版，内容哈希 {old.Hash[..16]}…）。" : "",
            round.Plan.Title,
            $"{NoticeWords.Minute(round.Plan.OpensAt)} 至 {NoticeWords.Minute(round.Plan.ClosesAt)}",
            string.Create(CultureInfo.InvariantCulture, $"{ranking.Ratings}"),
            [.. ranking.Classes.Select(c => NoticeLists.Of(c, round.Plan))],
            NoticeTurnouts.ByGroup(snapshot),
            NoticeTurnouts.ByArea(snapshot),
            ranking.Rules.Zh,
            [.. ranking.Classes.SelectMany(c => NoticeReasons.Of(c, snapshot))],
            NoticeWords.Day(fields.RectifyBy),
            [.. snapshot.Corrections.Select(c => NoticeWords.Correction(c, round))],
            CanonicalJson.HashOf(CanonicalJson.Of(snapshot)));
    }
}

/// <summary>All that a notice is made from.</summary>
public sealed record NoticeInput(Snapshot Snapshot, NoticeFields Fields, int Version, Superseded? Supersedes, string Office, string Template);
