using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Documents.Workbooks;

/// <summary>A closed list of words and what each means; its first word is the one that is written.</summary>
/// <typeparam name="T">What the words mean.</typeparam>
public sealed class WordList<T>(params (string Word, T Meaning)[] entries)
    where T : struct
{
    /// <summary>The words, as offered in a drop-down list.</summary>
    public IReadOnlyList<string> All { get; } = [.. entries.Select(e => e.Word)];

    /// <summary>The word for a meaning.</summary>
    public string Write(T meaning) => entries.First(e => EqualityComparer<T>.Default.Equals(e.Meaning, meaning)).Word;

    /// <summary>The meaning of a word, or null when it is not in the list.</summary>
    public T? Read(string word)
    {
        foreach (var (known, meaning) in entries)
        {
            if (known == word)
            {
                return meaning;
            }
        }

        return null;
    }
}

/// <summary>The words of the year's workbook.</summary>
public static class Words
{
    /// <summary>是 / 否.</summary>
    public static WordList<bool> YesNo { get; } = new(("是", true), ("否", false));

    /// <summary>简 / 严.</summary>
    public static WordList<OfficeProfile> Profiles { get; } = new(("简", OfficeProfile.Simple), ("严", OfficeProfile.Strict));

    /// <summary>Levels of periods.</summary>
    public static WordList<PeriodLevel> Levels { get; } = new(("月", PeriodLevel.Month), ("季度", PeriodLevel.Quarter), ("半年", PeriodLevel.HalfYear), ("全年", PeriodLevel.Year));

    /// <summary>Ways of rounding.</summary>
    public static WordList<RoundingMode> Roundings { get; } = new(
        ("四舍五入", RoundingMode.HalfAwayFromZero), ("四舍六入五成双", RoundingMode.HalfToEven), ("舍去", RoundingMode.TowardZero), ("进一", RoundingMode.AwayFromZero));

    /// <summary>Ways of ranking after a tie.</summary>
    public static WordList<TieMethod> Ties { get; } = new(("1224", TieMethod.Skip), ("1223", TieMethod.Dense), ("1334", TieMethod.Last), ("1234", TieMethod.Ordinal), ("并列无效", TieMethod.Void));

    /// <summary>What is typed each period.</summary>
    public static WordList<ReportedAs> ReportedAs { get; } = new(
        ("累计", Domain.Rulebooks.ReportedAs.Cumulative), ("当期", Domain.Rulebooks.ReportedAs.Flow), ("期末", Domain.Rulebooks.ReportedAs.Stock), ("水平", Domain.Rulebooks.ReportedAs.Level));

    /// <summary>What an interim standing compares with.</summary>
    public static WordList<Against> Against { get; } = new(("计划", Domain.Rulebooks.Against.Plan), ("全年", Domain.Rulebooks.Against.Year));

    /// <summary>Who reports.</summary>
    public static WordList<ReportingWay> Ways { get; } = new(("归口", ReportingWay.SourceDepartment), ("自报", ReportingWay.OwnReport), ("两报", ReportingWay.Both));

    /// <summary>What happens to an absent indicator.</summary>
    public static WordList<AbsenceRule> Absences { get; } = new(
        ("折算", AbsenceRule.Rescale), ("满分", AbsenceRule.FullMarks), ("固定分", AbsenceRule.FixedPoints), ("零分", AbsenceRule.Zero), ("不排名", AbsenceRule.NotRanked), ("同类平均", AbsenceRule.ClassMean));

    /// <summary>期中基本分: whether only the year takes the mean of the rounds.</summary>
    public static WordList<bool> InterimScores { get; } = new(("平均", false), ("本期", true));

    /// <summary>What a missing round counts as.</summary>
    public static WordList<MissingRound> MissingRounds { get; } = new(("按零", MissingRound.Zero), ("不计", MissingRound.Excluded), ("固定数", MissingRound.Substitute));

    /// <summary>How a component comes from what belongs to it.</summary>
    public static WordList<ComponentMethod> ComponentMethods { get; } = new(
        ("折算", ComponentMethod.Converted), ("相加", ComponentMethod.Sum), ("取最高", ComponentMethod.Highest), ("取最低", ComponentMethod.Lowest));

    /// <summary>Among whom a ranking compares.</summary>
    public static WordList<RankingScope> Scopes { get; } = new(("各类别", RankingScope.EachClass), ("各序列", RankingScope.EachGroup));

    /// <summary>What a ranking compares.</summary>
    public static WordList<RankingMeasure> Measures { get; } = new(
        ("总分", RankingMeasure.Total), ("得分率", RankingMeasure.TotalShare), ("完成率", RankingMeasure.Completion), ("数值", RankingMeasure.Value), ("增幅", RankingMeasure.Growth), ("得分", RankingMeasure.Points), ("超进度", RankingMeasure.Lead), ("任务量", RankingMeasure.Target));

    /// <summary>Which way a ranking runs; true: less is better.</summary>
    public static WordList<bool> Orders { get; } = new(("高者在前", false), ("低者在前", true));

    /// <summary>What a post's holder answers for.</summary>
    public static WordList<TeamDuty> Duties { get; } = new(("班子成员", TeamDuty.Member), ("分管负责人", TeamDuty.Deputy), ("包保领导", TeamDuty.PairedLeader));

    /// <summary>Whom a veto reaches.</summary>
    public static WordList<VetoReach> Reaches { get; } = new(
        ("单位", VetoReach.Unit), ("主要负责人", VetoReach.Principal), ("分管负责人", VetoReach.Deputies), ("班子", VetoReach.Team), ("包保领导", VetoReach.PairedLeader), ("结对单位", VetoReach.PairedUnit));

    /// <summary>From when a veto's length runs.</summary>
    public static WordList<VetoStart> VetoStarts { get; } = new(("成文之日", VetoStart.Document), ("发生之日", VetoStart.Event));

    /// <summary>How the points of periods come together.</summary>
    public static WordList<PeriodScoring> PeriodScorings { get; } = new(("累计", PeriodScoring.Sum), ("平均", PeriodScoring.Mean));

    /// <summary>What a veto sets to zero.</summary>
    public static WordList<VetoZero> Zeros { get; } = new(("不计零", VetoZero.Nothing), ("单项", VetoZero.Item), ("总分", VetoZero.Total), ("总分最多", VetoZero.TotalAtMost));

    /// <summary>Kinds of consequence.</summary>
    public static WordList<OutcomeKind> Outcomes { get; } = new(("半年节点", OutcomeKind.Milestone), ("惩处", OutcomeKind.Penalty), ("一票否决", OutcomeKind.Veto), ("表彰", OutcomeKind.Award), ("奖励", OutcomeKind.Reward), ("红榜", OutcomeKind.RedList), ("黑榜", OutcomeKind.BlackList));

    /// <summary>At the ends of which periods a consequence is drawn.</summary>
    public static WordList<PeriodLevel> Each { get; } = new(("每月", PeriodLevel.Month), ("每季度", PeriodLevel.Quarter), ("每半年", PeriodLevel.HalfYear));

    /// <summary>How a share of units becomes a number of places.</summary>
    public static WordList<QuotaRounding> QuotaRoundings { get; } = new(("舍去", QuotaRounding.Floor), ("四舍五入", QuotaRounding.HalfUp));

    /// <summary>What happens to a tie across the edge of a quota.</summary>
    public static WordList<EdgeTie> Edges { get; } = new(("留待决定", EdgeTie.Undecided), ("全部列入", EdgeTie.AllIn), ("全部不列", EdgeTie.AllOut), ("再比", EdgeTie.TieBreak));
}
