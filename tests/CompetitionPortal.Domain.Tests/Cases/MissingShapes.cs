namespace CompetitionPortal.Domain.Tests.Cases;

/// <summary>A rule shape that a published case needs and the engine does not compute yet.</summary>
internal enum MissingShape
{
    /// <summary>A sum over all units of a table (合计行).</summary>
    SumOverUnits,

    /// <summary>Ballots on which every observer ranks all units (名次票).</summary>
    RankBallots,
}

/// <summary>The checks that are not run, each with the shape it waits for. Whatever is not here is run.</summary>
internal static class MissingShapes
{
    public static readonly IReadOnlyList<(string Case, string Check, MissingShape Shape)> All =
    [
        ("henan-air-2017-05", "ded_city", MissingShape.SumOverUnits),
        ("henan-air-2017-05", "rew_city", MissingShape.SumOverUnits),
        ("henan-air-2017-05", "ded_all", MissingShape.SumOverUnits),
        ("henan-air-2017-05", "rew_all", MissingShape.SumOverUnits),
        ("jining-observation-2015q1", "bounds", MissingShape.RankBallots),
        ("jining-observation-2015q1", "ballot_sum", MissingShape.RankBallots),
        ("luan-water-2021", "sum_p", MissingShape.SumOverUnits),
        ("luan-water-2021", "sum_m", MissingShape.SumOverUnits),
        ("luan-water-2021", "sum_t", MissingShape.SumOverUnits),
        ("qianxinan-h1-2020", "sum_target", MissingShape.SumOverUnits),
        ("qianxinan-h1-2020", "sum_funds", MissingShape.SumOverUnits),
        ("qianxinan-h1-2020", "sum_done", MissingShape.SumOverUnits),
        ("xiangan-villages-2020r3", "n", MissingShape.SumOverUnits),
        ("xiangan-villages-2020r3", "n_ex", MissingShape.SumOverUnits),
        ("xiangan-villages-2020r3", "n_good", MissingShape.SumOverUnits),
    ];

    public static bool Holds(string caseId, string check) => All.Any(m => m.Case == caseId && m.Check == check);
}
