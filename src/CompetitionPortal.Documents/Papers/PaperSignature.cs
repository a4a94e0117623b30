using DocumentFormat.OpenXml.Wordprocessing;

namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// 署名、成文日期 of a sealed paper: the date four characters from the right edge, the last name centred above it, the names of
/// a joint paper side by side so that their seals stand evenly and do not touch.
/// </summary>
internal static class PaperSignature
{
    /// <summary>Empty lines above the first name: the seal then begins within one line of the text.</summary>
    private const int Above = 2;

    /// <summary>Empty lines between names that stand one below the other, each with room for its seal.</summary>
    private const int Between = 4;

    /// <summary>Centre to centre of two seals of 45 mm that do not touch, in twips.</summary>
    private const int SealPitch = 2700;

    public static IEnumerable<Paragraph> Build(IReadOnlyList<string> issuers, DateOnly? date)
    {
        var day = date is { } known ? ChineseTypography.Date(known) : OfficialPaper.DateField;
        var centre = PaperFaces.AreaWidth - (4 * PaperFaces.Character) - (Twips(day) / 2);
        List<int> centres = [.. issuers.Select((_, i) => issuers.Count == 1 ? centre : PaperFaces.AreaWidth - centre + (i * ((2 * centre) - PaperFaces.AreaWidth) / (issuers.Count - 1)))];
        return SideBySide(issuers, centres)
            ? [.. PaperLines.Empty(Above), Row([.. issuers], centres), Row([day], [centre])]
            : [.. issuers.SelectMany((name, i) => (IEnumerable<Paragraph>)[.. PaperLines.Empty(i == 0 ? Above : Between), Row([name], [Inside(name, centre)])]), Row([day], [centre])];
    }

    /// <summary>Whether the names fit beside each other, inside the type area, with room for the seals.</summary>
    private static bool SideBySide(IReadOnlyList<string> names, List<int> centres) =>
        Enumerable.Range(0, names.Count).All(i => centres[i] == Inside(names[i], centres[i])
            && (i == 0 || centres[i] - centres[i - 1] >= Math.Max(SealPitch, ((Twips(names[i]) + Twips(names[i - 1])) / 2) + PaperFaces.Character)));

    private static int Inside(string name, int centre) => Math.Clamp(centre, Math.Min(Twips(name) / 2, centre), Math.Max(Twips(name) / 2, PaperFaces.AreaWidth - (Twips(name) / 2)));

    private static int Twips(string text) => (int)(PaperFaces.Width(text) * PaperFaces.Character);

    private static Paragraph Row(IReadOnlyList<string> texts, IReadOnlyList<int> centres) => PaperLines.Line(
        null,
        new ParagraphProperties { KeepNext = new KeepNext(), Tabs = PaperLines.Stops(TabStopValues.Center, centres), Justification = new Justification { Val = JustificationValues.Left } },
        [.. texts.SelectMany(t => (Run[])[PaperLines.Tab(), PaperLines.Run(t)])]);
}
