namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// A rate of exchange or conversion (汇率) that the rulebook fixes for its year (rule B2): a figure in another unit, times the rate,
/// divided by the step between the units. USD 10,000 into 亿元: the rate, step 10,000.
/// </summary>
/// <param name="Name">Its name, unique.</param>
/// <param name="Rate">The rate, above 0.</param>
/// <param name="Step">What the product is divided by, above 0.</param>
public sealed record ConversionRate(string Name, decimal Rate, decimal Step = 1);

/// <summary>
/// A part of an indicator that is composed of others (合成指标): its value is the sum of the parts' values, each times its factor
/// and its rate. So a count becomes points by a price for each level, negative ones for what is late (rule A10), amounts of several
/// currencies or kinds become one (rules B1, B2).
/// </summary>
/// <param name="Indicator">Name of the indicator that is composed.</param>
/// <param name="Part">Name of the part, an indicator that is not composed itself.</param>
/// <param name="Factor">The factor: a price, a share, a conversion; not 0.</param>
/// <param name="Rate">Name of a rate of the rulebook, or null for none.</param>
public sealed record IndicatorPart(string Indicator, string Part, decimal Factor, string? Rate = null);
