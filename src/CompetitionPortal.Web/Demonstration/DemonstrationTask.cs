using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Targets;

namespace CompetitionPortal.Web.Demonstration;

/// <summary>One task of one unit in an invented year: its target, its base and its figures. Every figure stands for itself: none changes when a quarter ends.</summary>
internal sealed class DemonstrationTask(string year, DemonstrationUnit unit, IndicatorUse use, Indicator indicator, bool isKey, DemonstrationStrength strength)
{
    private const decimal Whole = 100_000;

    public DemonstrationUnit Unit => unit;

    public Indicator Indicator => indicator;

    public bool IsKey => isKey;

    /// <summary>The unit's strength in this matter, 0 to 999.</summary>
    private int Strength => strength.In(unit.Code, indicator.Name);

    public AssignedTarget Target() => use.Curve switch
    {
        DualTargetCurve => new AssignedTarget(unit.Code, indicator.Name, 150, 200),
        CeilingCurve => new AssignedTarget(unit.Code, indicator.Name, Ceiling),
        DirectCurve => new AssignedTarget(unit.Code, indicator.Name, 100),
        _ when use.Curve.Runs == CurveVariable.Growth => new AssignedTarget(unit.Code, indicator.Name, 8),
        _ => new AssignedTarget(unit.Code, indicator.Name, Amount),
    };

    /// <summary>The figure of the same period a year before, where there is no year before.</summary>
    public decimal Base(Period period) => unit.Code == DemonstrationStory.WithoutBase ? 0 : Round((800 + (10 * Chance.Below(700, "base", unit.Code))) * Season(period, Chance.Below(30, "season", unit.Code)));

    /// <summary>The figure of a period, as it is typed.</summary>
    /// <param name="period">The period.</param>
    /// <param name="last">The figure of the same period a year before.</param>
    public decimal Value(Period period, decimal last) => use.Curve switch
    {
        DualTargetCurve => 126 + (Strength * 72 / 1000),
        CeilingCurve => Accidents(period),
        DirectCurve => DemonstrationStory.RatingOf(year, unit.Code) ?? 60 + (Strength * 25 / 1000) + (Luck(period, 31) / 10m),
        _ when use.Curve.Runs == CurveVariable.Growth => Revenue(period, last),
        _ when indicator.ReportedAs == ReportedAs.Flow => Round(Amount * Investment() * FlowShare(period)),
        _ => Round(Amount * Completion(period)),
    };

    private decimal Amount
    {
        get
        {
            if (isKey && DemonstrationStory.TargetOf(year, unit.Code) is { } own)
            {
                return own;
            }

            var size = 8 + Chance.Below(50, "size", unit.Code, indicator.Name);
            return size * (isKey ? 100 : 300) + (year == DemonstrationStory.ThisYear ? size * 10 : 0);
        }
    }

    private int Ceiling => 2 + Chance.Below(5, "ceiling", unit.Code);

    /// <summary>
    /// Key completion at a period's end. At the year's end one unit in seven has missed its task, half are just above it; during
    /// the year some run ahead and some behind.
    /// </summary>
    private decimal Completion(Period period)
    {
        if (period.EndMonth == 6 && DemonstrationStory.HalfYearCompletion(year, unit.Code) is { } half)
        {
            return half / Whole;
        }

        var final = (DemonstrationStory.KeyCompletion(year, unit.Code) ?? Final(strength.Of(unit.Code), Missing)) / Whole;
        return final * Season(period, Luck(period, 40));
    }

    /// <summary>How many of a thousand units miss the key task: of those that have no other task more.</summary>
    private int Missing => unit.Class == DemonstrationRoster.Classes[^1].Class ? 270 : 140;

    /// <summary>Year-end completion by strength, in hundred-thousandths: 80 % to 99 % for those that miss, up to 113 % for the strongest.</summary>
    private int Final(int place, int missing)
    {
        var (above, luck) = (place - missing, Chance.Below(900, year, unit.Code, "final"));
        return above < 0 ? 80_000 + (place * 18_000 / missing) + luck : 100_000 + (above * 3) + (above * above / 75) + luck;
    }

    /// <summary>The part of the year's work that is done by a period's end; the whole at the year's end.</summary>
    private static decimal Season(Period period, int luck) => period.EndMonth switch
    {
        12 => 1,
        9 => 0.735m + (luck / 700m),
        6 => 0.495m + (luck / 800m),
        3 => 0.235m + (luck / 1000m),
        var month => month / 12m,
    };

    private decimal Investment() => DemonstrationStory.IsExcellent(year, unit.Code) ? 1.04m : 0.42m + (Strength * 55 / 100_000m);

    private decimal FlowShare(Period period) => period.EndMonth switch
    {
        3 => 0.10m,
        6 => 0.20m,
        9 => 0.30m,
        _ => 0.40m,
    } * (0.97m + (Luck(period, 60) / 1000m));

    private decimal Revenue(Period period, decimal last) =>
        last == 0 ? Round(400 * period.EndMonth / 12m) : Round(last * (1.01m + (Strength * 11 / 100_000m) + (Luck(period, 10) / 1000m)));

    /// <summary>Accidents so far: most units keep below their ceiling, the weakest break it.</summary>
    private decimal Accidents(Period period)
    {
        var final = DemonstrationStory.IsExcellent(year, unit.Code) ? 0 : Strength < 240 ? Ceiling + 1 + (Strength % 2) : Ceiling * (999 - Strength) / 999;
        return final * period.EndMonth / 12;
    }

    private int Luck(Period period, int bound) => Chance.Below(bound, year, unit.Code, indicator.Name, period.Code);

    private static decimal Round(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
