using CompetitionPortal.Domain.Arithmetic;
using CompetitionPortal.Domain.Results;
using CompetitionPortal.Web.Periods;
using CompetitionPortal.Web.Results;
using CompetitionPortal.Web.Scoring;

namespace CompetitionPortal.Web.Components.Results;

/// <summary>How cells are shown: signs beside words, figures with separators, who and when.</summary>
internal static class FillMark
{
    public static string Sign(FillState state) => state switch
    {
        FillState.Draft => "◐",
        FillState.Wrong => "▼",
        FillState.Reported => "●",
        FillState.Verified => "✔",
        FillState.Returned => "▲",
        FillState.Locked => "■",
        _ => "○",
    };

    public static string? Figure(decimal? value) => value is { } number ? Shown.Value(number) : null;

    public static string? Figure(Fraction? value) => value is null ? null : Shown.Value(value);

    /// <summary>What is asked, the year's or by schedule: an amount, or growth in percent or a scale, which stand beside amounts and say so.</summary>
    public static string? Asked(ReportingDuty duty, Fraction? value) =>
        value is null ? null : duty.AsksGrowth ? $"增 {Figure(value)}%" : duty.AsksScale ? $"{Figure(value)} 分制" : Figure(value);

    public static string? Who(FillCell cell) => cell.Last is var (name, at) ? $"{name} {CountyTime.Short(at)}" : null;
}
