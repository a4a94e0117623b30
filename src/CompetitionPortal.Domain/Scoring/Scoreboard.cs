using CompetitionPortal.Domain.Competitions;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Domain.Scoring;

/// <summary>How far the figures of a standing have come.</summary>
/// <param name="Due">Figures that are due.</param>
/// <param name="Reported">Of these, reported or verified.</param>
/// <param name="Verified">Of these, verified.</param>
public sealed record ReportingProgress(int Due, int Reported, int Verified);

/// <summary>What facts and rulebook give at a standing.</summary>
public sealed record Scoreboard
{
    /// <summary>The competition year.</summary>
    public required CompetitionYear Year { get; init; }

    /// <summary>The standing.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The rulebook.</summary>
    public required Rulebook Rulebook { get; init; }

    /// <summary>Participants with a class at the period's end, in official order.</summary>
    public required IReadOnlyList<ParticipantScore> Scores { get; init; }

    /// <summary>
    /// Proposed consequences: in the annual standing the annual list; in the standing of a milestone its lines; else empty.
    /// Only verified figures give any.
    /// </summary>
    public required IReadOnlyList<OutcomeLine> Lines { get; init; }

    /// <summary>Persons on their own tasks, by indicator and place; they change no unit's points.</summary>
    public IReadOnlyList<PersonScore> Persons { get; init; } = [];

    /// <summary>How far the figures have come.</summary>
    public required ReportingProgress Progress { get; init; }

    /// <summary>The score of a participant by its code, or null.</summary>
    public ParticipantScore? Find(string code) => Scores.FirstOrDefault(s => string.Equals(s.Participant.Code, code, StringComparison.Ordinal));
}
