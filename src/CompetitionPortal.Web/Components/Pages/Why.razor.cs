using System.Globalization;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Scoring;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Pages;

/// <summary>为什么: from a unit's total down to figures and clauses.</summary>
public sealed partial class Why
{
    private ParticipantScore? score;
    private List<(string Name, Placement Place)> places = [];
    private List<OutcomeLine> lines = [];
    private List<(string Period, decimal? Total, int? Rank, int? GroupRank)> history = [];
    private decimal presentMarks;
    private decimal pointsSum;
    private int totalDigits;
    private int pointsDigits;
    private int printedDigits;

    /// <summary>Code of the unit.</summary>
    [Parameter]
    public string Unit { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override bool Prepare(ScoredYear scored)
    {
        var (board, rulebook) = (scored.Board, scored.Board.Rulebook);
        score = board.Find(Unit);
        if (score is null)
        {
            return false;
        }

        (totalDigits, pointsDigits, printedDigits) = (rulebook.Rounding.TotalDigits, rulebook.Rounding.PointsDigits, rulebook.Rounding.PrintedDigits);
        places = [.. rulebook.AllRankings().Where(r => score.Places.ContainsKey(r.Name)).Select(r => (r.Name, score.Places[r.Name]))];
        lines = [.. board.Lines.Where(l => l.Participant == Unit)];
        presentMarks = score.Cells.Where(c => c.Points is not null).Sum(c => c.Use.FullMarks);
        pointsSum = score.Cells.Sum(c => c.Points ?? 0);
        history = [.. YearPeriods.Of(scored.Year).Where(p => p.EndMonth <= board.Standing.Period.EndMonth).Select(period =>
        {
            var then = Standings.Board(scored.Year, board.Standing with { Period = period }).Find(Unit);
            return (period.Name, then?.Total, Shown.Rank(then, rulebook.ClassRanking), Shown.Rank(then, rulebook.GroupRanking));
        })];
        return true;
    }

    private string Anchor(Indicator indicator) => "i" + Scored!.Board.Rulebook.Indicators.ToList().IndexOf(indicator).ToString(CultureInfo.InvariantCulture);
}
