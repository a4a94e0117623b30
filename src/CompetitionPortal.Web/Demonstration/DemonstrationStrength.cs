namespace CompetitionPortal.Web.Demonstration;

/// <summary>
/// How strong each unit is in a year, in thousandths: every class has its strong, middling and weak ones, evenly. Who was strong
/// last year is likely to be so this year.
/// </summary>
internal sealed class DemonstrationStrength
{
    private const int Loyalty = 3;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly string year;

    /// <param name="year">Which of the two years: it stands for the figures, not for the calendar.</param>
    /// <param name="before">The year before, or null.</param>
    public DemonstrationStrength(string year, DemonstrationStrength? before)
    {
        this.year = year;
        foreach (var units in DemonstrationRoster.Units().GroupBy(u => u.Class))
        {
            var ordered = units.Select(u => u.Code).OrderBy(code => Lot(code, before)).ThenBy(code => code, StringComparer.Ordinal).ToList();
            foreach (var (place, code) in ordered.Index())
            {
                places[code] = ((2 * place) + 1) * 500 / ordered.Count;
            }
        }
    }

    /// <summary>A unit's strength on the whole, 0 to 999.</summary>
    public int Of(string unit) => places[unit];

    /// <summary>Its strength in one matter: like the whole, with some luck.</summary>
    public int In(string unit, string matter) => ((3 * places[unit]) + (2 * Chance.Thousandth(year, unit, matter))) / 5;

    private int Lot(string code, DemonstrationStrength? before) =>
        Chance.Thousandth(year, code) + (before is null ? 0 : Loyalty * before.Of(code));
}
