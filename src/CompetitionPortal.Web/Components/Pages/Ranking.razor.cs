using System.Globalization;
using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Components.Layout;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CompetitionPortal.Web.Components.Pages;

/// <summary>排名: one class, or one ranking group, at a standing.</summary>
public sealed partial class Ranking
{
    private readonly BarChartOptions options = new() { ChartPalette = PortalTheme.ChartColours, YAxisTicks = 20, ShowLegend = false };
    private List<Row> rows = [];
    private List<Indicator> indicators = [];
    private bool isGroup;
    private int totalDigits;
    private int pointsDigits;
    private List<ChartSeries<double>> series = [];
    private string[] labels = [];

    private sealed record Row(ParticipantScore Score, int? Rank, int? Before, string BarText, string BarWidth, string Remark);

    /// <summary>Name of a class or a ranking group; where both have one name it is the class.</summary>
    [Parameter]
    public string Pool { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override bool Prepare(ScoredYear scored)
    {
        var (board, rulebook) = (scored.Board, scored.Board.Rulebook);
        isGroup = rulebook.FindClass(Pool) is null;
        if (isGroup && !rulebook.Groups().Contains(Pool, StringComparer.Ordinal))
        {
            return false;
        }

        (totalDigits, pointsDigits) = (rulebook.Rounding.TotalDigits, rulebook.Rounding.PointsDigits);
        indicators = [.. rulebook.Indicators.Where(i => rulebook.Uses.Any(u => u.Class == Pool && u.Indicator == i.Name))];
        var ranking = isGroup ? rulebook.GroupRanking : rulebook.ClassRanking;
        var before = Before(scored);
        var members = board.Scores.Where(s => (isGroup ? s.Class.Group : s.Class.Name) == Pool).OrderBy(s => Shown.Rank(s, ranking) ?? int.MaxValue).ToList();
        var best = members.Count == 0 ? 0 : members.Max(s => s.Total ?? 0);
        rows = [.. members.Select(s => ToRow(s, ranking, before, best, rulebook))];
        labels = [.. rows.Select(r => r.Score.Name)];
        series = [new ChartSeries<double> { Name = "总分", Data = rows.Select(r => (double)(r.Score.Total ?? 0)).ToArray() }];
        return true;
    }

    private Row ToRow(ParticipantScore score, RankingRule ranking, Scoreboard? before, decimal best, Rulebook rulebook)
    {
        var rank = Shown.Rank(score, ranking);
        var share = score.Total is not { } total ? Fraction.Zero
            : isGroup ? (Fraction)total / score.Class.FullMarks
            : best > 0 ? (Fraction)total / best : Fraction.Zero;
        var width = Fraction.Min(1, Fraction.Max(0, share)) * 100;
        var text = score.Total is null ? "—" : isGroup ? Shown.Percent(share, rulebook.Rounding.PrintedDigits) : Distance(score.Total.Value - best);
        var place = score.Places.GetValueOrDefault(ranking.Name);
        var remark = score.Total is null ? "没有可以计分的指标"
            : place is null ? "按缺项办法不参加排名"
            : place.Tied > 1 ? string.Create(CultureInfo.InvariantCulture, $"并列第{place.Rank}名") : string.Empty;
        return new Row(score, rank, Shown.Rank(before?.Find(score.Participant.Code), ranking), text, FractionText.Fixed(width, 1), remark);

        string Distance(decimal distance) => distance == 0 ? "第一" : Shown.Points(distance, totalDigits);
    }

    private string Why(ParticipantScore score) => StandingAddress.Why(Scored!.Board.Year, Scored.Board.Standing, score.Participant.Code);

    private string Anchor(Indicator indicator) => "i" + Scored!.Board.Rulebook.Indicators.ToList().IndexOf(indicator).ToString(CultureInfo.InvariantCulture);
}
