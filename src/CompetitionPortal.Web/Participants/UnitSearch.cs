using CompetitionPortal.Domain.Participants;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Participants;

/// <summary>Finds units by name, former name, alias, code or initials.</summary>
public static class UnitSearch
{
    /// <summary>The longest text that is looked for.</summary>
    public const int LongestText = 50;

    /// <summary>Units that fit a text, the best fits first, else in official order; none for a blank text.</summary>
    /// <param name="board">The standing.</param>
    /// <param name="text">What was typed.</param>
    public static IReadOnlyList<ParticipantScore> Find(Scoreboard board, string? text)
    {
        var wanted = Clean(text);
        return wanted.Length == 0
            ? []
            : [.. board.Scores.Select(s => (Score: s, Fit: Fit(s.Participant, wanted))).Where(x => x.Fit < int.MaxValue).OrderBy(x => x.Fit).Select(x => x.Score)];
    }

    /// <summary>Units of a roster that fit a text, the best fits first, else in official order; all of them for a blank text.</summary>
    /// <param name="roster">The roster, in official order.</param>
    /// <param name="text">What was typed.</param>
    public static IReadOnlyList<Participant> Find(IEnumerable<Participant> roster, string? text)
    {
        var wanted = Clean(text);
        return wanted.Length == 0 ? [.. roster] : [.. roster.Select(p => (Unit: p, Fit: Fit(p, wanted))).Where(x => x.Fit < int.MaxValue).OrderBy(x => x.Fit).Select(x => x.Unit)];
    }

    /// <summary>What is looked for: without blanks, full-width letters made narrow, cut to the longest.</summary>
    public static string Clean(string? text)
    {
        var narrow = (text ?? string.Empty).Normalize(System.Text.NormalizationForm.FormKC);
        var kept = string.Concat(narrow.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c))).ToLowerInvariant();
        return kept.Length > LongestText ? kept[..LongestText] : kept;
    }

    /// <summary>0 for the very name, 1 for its beginning, 2 for a part of it, 3 for initials.</summary>
    private static int Fit(Participant unit, string wanted)
    {
        List<string> names = [.. unit.Names.Select(n => n.Name), .. unit.Aliases, unit.Code];
        var texts = names.ConvertAll(Clean);
        return texts.Contains(wanted) ? 0
            : texts.Exists(t => t.StartsWith(wanted, StringComparison.Ordinal)) ? 1
            : texts.Exists(t => t.Contains(wanted, StringComparison.Ordinal)) ? 2
            : wanted.All(char.IsAsciiLetterOrDigit) && names.Exists(n => PinyinInitials.Match(n, wanted)) ? 3
            : int.MaxValue;
    }
}
