using CompetitionPortal.Data.Competitions;
using CompetitionPortal.Domain.Access;
using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Scoring;
using CompetitionPortal.Web.Periods;

namespace CompetitionPortal.Web.Scoring;

/// <summary>How much of a standing somebody sees.</summary>
public enum Sight
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The own units' figures, without places: the period is not published.</summary>
    Own,

    /// <summary>The own units' places with two neighbours each way, best and median.</summary>
    Neighbours,

    /// <summary>The full list as it is published: everybody's places and scores, but nothing that is internal.</summary>
    FullList,

    /// <summary>Everything, also what is internal: for the offices.</summary>
    Full,
}

/// <summary>What an actor sees of a standing.</summary>
/// <param name="Sight">How much.</param>
/// <param name="Units">Codes of the units that are his own.</param>
/// <param name="Period">State of the period.</param>
public sealed record StandingSight(Sight Sight, IReadOnlySet<string> Units, PeriodState Period)
{
    /// <summary>How many neighbours each way a unit sees where the full list is not published.</summary>
    public const int EachWay = 2;

    /// <summary>Whether the explanation of a unit's figures may be seen.</summary>
    public bool SeesFigures(string unit) => SeesAll || (SeesAnything && Units.Contains(unit));

    /// <summary>Nothing of it.</summary>
    public static StandingSight Nothing { get; } = new(Sight.None, new HashSet<string>(), PeriodState.NotOpened);

    /// <summary>Whether everybody's places and scores may be seen.</summary>
    public bool SeesAll => Sight is Sight.Full or Sight.FullList;

    /// <summary>Whether what is internal may be seen: figures as reported, proposals, downloads, what is not published.</summary>
    public bool IsInside => Sight == Sight.Full;

    /// <summary>Whether what is internal of a unit may be seen: by the offices, and by its own people.</summary>
    public bool SeesInside(string unit) => IsInside || (SeesAnything && Units.Contains(unit));

    /// <summary>Whether anything of it may be seen.</summary>
    public bool SeesAnything => Sight != Sight.None;

    /// <summary>Whether places may be seen.</summary>
    public bool SeesPlaces => Sight is Sight.Full or Sight.FullList or Sight.Neighbours;

    /// <summary>The rows of a ranking that may be seen, in its order.</summary>
    /// <param name="ranked">The members of a class or group, in order of rank.</param>
    public IReadOnlyList<ParticipantScore> Rows(IReadOnlyList<ParticipantScore> ranked) => Sight switch
    {
        Sight.Full or Sight.FullList => ranked,
        Sight.Own => [.. ranked.Where(s => Units.Contains(s.Participant.Code))],
        Sight.Neighbours => [.. ranked.Where((_, n) => Enumerable.Range(n - EachWay, (2 * EachWay) + 1).Any(m => m >= 0 && m < ranked.Count && Units.Contains(ranked[m].Participant.Code)))],
        _ => [],
    };
}

/// <summary>Decides how much of a standing an actor sees, by the table of rights and the state of the period.</summary>
public sealed class StandingSights(PeriodService periods)
{
    /// <summary>What the actor sees.</summary>
    public async Task<StandingSight> OfAsync(Actor actor, StoredYear year, Standing standing)
    {
        var entries = await periods.ListAsync(year.Facts.Year);
        var entry = entries.FirstOrDefault(e => e.Period.EndMonth >= standing.Period.EndMonth);
        var state = entry?.State ?? PeriodState.NotOpened;
        var units = actor.Grants.Where(g => g.Unit is not null && RightsTable.Decide(new Actor(actor.Id, actor.Name, [g]), Deed.ReadOwnStanding, new DeedSubject { Unit = g.Unit }).Allowed)
            .Select(g => g.Unit!).ToHashSet(StringComparer.Ordinal);
        return new StandingSight(Of(actor, standing, state, entry?.ShowsFullList == true, units.Count > 0), units, state);
    }

    private static Sight Of(Actor actor, Standing standing, PeriodState state, bool showsFullList, bool hasUnits)
    {
        if (RightsTable.Decide(actor, Deed.ReadStanding, DeedSubject.Anything).Allowed)
        {
            return Sight.Full;
        }

        if (standing.Basis == Basis.Reported)
        {
            return Sight.None;
        }

        if (RightsTable.Decide(actor, Deed.ReadPublished, new DeedSubject { Period = state }).Allowed)
        {
            return showsFullList ? Sight.FullList : Sight.Neighbours;
        }

        return hasUnits ? Sight.Own : Sight.None;
    }
}
