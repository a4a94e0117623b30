using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>What a condition gave for one participant.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="RestsOnUnreported">Whether a figure it consulted was not reported.</param>
/// <param name="Reasons">The figures of the tests that hold, in words.</param>
/// <param name="LastPlaces">The tests from the bottom that hold.</param>
internal sealed record Verdict(bool Holds, bool RestsOnUnreported, IReadOnlyList<string> Reasons, IReadOnlyList<PlaceTest> LastPlaces);

/// <summary>Evaluates conditions over the participants of one standing.</summary>
internal sealed class ConditionEvaluator(FactIndex index, Rulebook rulebook, Standing standing, IReadOnlyList<ParticipantScore> scores)
{
    private readonly HashSet<(string Ranking, string Pool)> unreportedPools = FindUnreportedPools(rulebook, scores);

    private DateOnly Day => standing.Period.EndDate(index.Facts.Year.Year);

    public Verdict Evaluate(Condition condition, ParticipantScore score)
    {
        var run = new Run(this, score);
        return new Verdict(run.Test(condition), run.Unreported, run.Reasons, run.LastPlaces);
    }

    /// <summary>Rankings in which somebody's figure was not reported.</summary>
    private static HashSet<(string, string)> FindUnreportedPools(Rulebook rulebook, IReadOnlyList<ParticipantScore> scores)
    {
        var found = new HashSet<(string, string)>();
        foreach (var rule in rulebook.AllRankings())
        {
            foreach (var score in scores)
            {
                if (score.Places.TryGetValue(rule.Name, out var place) && RestsOnUnreported(score, rule.Key))
                {
                    found.Add((rule.Name, place.Pool));
                }
            }
        }

        return found;
    }

    private static bool RestsOnUnreported(ParticipantScore score, RankingKey key) => key.IsOverall
        ? score.Cells.Any(c => c.State == CellState.Unreported)
        : score.Cell(key.Indicator!)?.State == CellState.Unreported;

    private sealed class Run(ConditionEvaluator owner, ParticipantScore score)
    {
        public bool Unreported { get; private set; }

        public List<string> Reasons { get; } = [];

        public List<PlaceTest> LastPlaces { get; } = [];

        public bool Test(Condition condition) => condition switch
        {
            AllOf all => Together(all),
            AnyOf any => any.Conditions.Count(Test) > 0,
            Negation not => !Forget(Mark(), Test(not.Condition)),
            CompletionTest t => Completion(t),
            PlaceTest t => Place(t),
            GradeTest t => Grade(t),
            ScoreShareTest t => ScoreShare(t),
            VetoTest t => Veto(t),
            SanctionTest => Sanction(),
            ClassTest t => t.Classes.Contains(score.Class.Name, StringComparer.Ordinal),
            StreakTest t => Streak(t),
            TenureTest t => OutcomePass.Principals(owner.Index.Facts, score.Participant.Code, owner.Day, t.Months).Any(),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "No such condition."),
        };

        /// <summary>A part that holds gives no reason where the whole does not.</summary>
        private bool Together(AllOf all)
        {
            var mark = Mark();
            return all.Conditions.All(Test) || Forget(mark, false);
        }

        private (int Reasons, int Places) Mark() => (Reasons.Count, LastPlaces.Count);

        private bool Forget((int Reasons, int Places) mark, bool holds)
        {
            Reasons.RemoveRange(mark.Reasons, Reasons.Count - mark.Reasons);
            LastPlaces.RemoveRange(mark.Places, LastPlaces.Count - mark.Places);
            return holds;
        }

        private bool Completion(CompletionTest test)
        {
            if (score.Cell(test.Indicator) is not { } cell
                || (test.At is null && cell.State.IsAbsent())
                || owner.Index.Target(score.Participant, cell.Indicator) is not { } target)
            {
                return false;
            }

            var (done, state) = test.At is { } at
                ? DoneAt(cell.Indicator, at, target.Value)
                : (cell.YearCompletion, cell.State);
            if (state.IsAbsent())
            {
                return false;
            }

            Unreported |= state == CellState.Unreported;
            var share = done ?? Fraction.Zero;
            return Note(Compare(share, test.Comparison, test.Share), () => CompletionReason(test, share));
        }

        private (Fraction? Done, CellState State) DoneAt(Indicator indicator, Period at, decimal target)
        {
            var (value, state) = YearToDate.Measure(indicator, at, p => owner.Index.Figure(score.Participant, indicator, p, Basis.Verified), null, string.Empty);
            return (value / target, state);
        }

        private string CompletionReason(CompletionTest test, Fraction share)
        {
            var percent = FractionText.Percent(share, owner.RoundingDigits, test.Share);
            var what = string.Equals(test.Indicator, owner.KeyIndicator, StringComparison.Ordinal) ? string.Empty : test.Indicator;
            return test.At switch
            {
                null => $"{what}完成率 {percent}%",
                { Level: PeriodLevel.HalfYear, Ordinal: 1 } => $"{what}半年完成全年任务 {percent}%",
                var at => $"{what}{at.Value.Name}完成全年任务 {percent}%",
            };
        }

        private bool Place(PlaceTest test)
        {
            if (!score.Places.TryGetValue(test.Ranking, out var place))
            {
                return false;
            }

            Unreported |= owner.unreportedPools.Contains((test.Ranking, place.Pool));
            if (!test.FromBottom)
            {
                return Note(place.Rank <= test.Places, () => $"{test.Ranking}第 {place.Rank} 名");
            }

            var holds = Note(place.FromBottom <= Math.Min(test.Places, place.Count / 2), () => $"倒数第 {place.FromBottom}");
            if (holds)
            {
                LastPlaces.Add(test);
            }

            return holds;
        }

        private bool Grade(GradeTest test)
        {
            Unreported |= score.Cells.Any(c => c.State == CellState.Unreported);
            if (score.Grade is null)
            {
                return false;
            }

            var (mine, line) = (-GradePass.Place(owner.Rulebook, score.Grade), -GradePass.Place(owner.Rulebook, test.Grade));
            return Note(Compare(mine, test.Comparison, line), () => $"等次{score.Grade}");
        }

        private bool ScoreShare(ScoreShareTest test)
        {
            Unreported |= score.Cells.Any(c => c.State == CellState.Unreported);
            return score.Total is { } total && (Fraction)total / score.Class.FullMarks is var share
                && Note(Compare(share, test.Comparison, test.Share), () => $"得分率 {FractionText.Percent(share, owner.RoundingDigits, test.Share)}%");
        }

        private bool Veto(VetoTest test)
        {
            var kinds = score.Vetoes.Select(v => v.Kind).Where(k => test.Kind is null || k == test.Kind).Distinct(StringComparer.Ordinal).ToList();
            return Note(kinds.Count > 0, () => string.Join('、', kinds));
        }

        private bool Sanction()
        {
            var sanctions = owner.Index.Facts.Sanctions.Where(s => s.Participant == score.Participant.Code && s.From <= owner.Day && s.To >= owner.Day).ToList();
            return Note(sanctions.Count > 0, () => $"处分期内({sanctions.MaxBy(s => s.To)!.Document})");
        }

        private bool Streak(StreakTest test)
        {
            var year = owner.Index.Facts.Year.Year;
            var holds = Enumerable.Range(1, test.Years).All(back => owner.Index.Facts.PriorResults.Any(p =>
                p.Year == year - back && p.Participant == score.Participant.Code && p.Clauses.Contains(test.Clause, StringComparer.Ordinal)));
            return Note(holds, () => $"此前连续{ChineseNumeral.Write(test.Years)}年适用{test.Clause}");
        }

        private bool Note(bool holds, Func<string> reason)
        {
            if (holds)
            {
                Reasons.Add(reason());
            }

            return holds;
        }

        private static bool Compare(Fraction value, Comparison comparison, Fraction line) => comparison switch
        {
            Comparison.Below => value < line,
            Comparison.AtLeast => value >= line,
            Comparison.Above => value > line,
            _ => value <= line,
        };
    }

    private FactIndex Index => index;

    private Rulebook Rulebook => rulebook;

    private int RoundingDigits => rulebook.Rounding.PrintedDigits;

    private string? KeyIndicator => rulebook.KeyIndicator;
}
