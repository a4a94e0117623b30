using System.Text.RegularExpressions;

namespace CompetitionPortal.Architecture;

/// <summary>The rules that can be read off the text of src.</summary>
internal static class TextRules
{
    private const string Domain = "CompetitionPortal.Domain/";
    private const string Everywhere = "";

    // What makes a comment or a space; a handler with nothing else in it hides its error.
    private const string Nothing = @"(?:\s|//[^\n]*\n|/\*[\s\S]*?\*/)*";

    public static TextRule CountyRule { get; } = new(
        "a county's rule is data, not code", Domain, [".cs"],
        new Regex("招商引资|固定资产|乡镇|党群|垂直|最后三名|先进单位|财政收入|挂点"));

    public static TextRule Impurity { get; } = new(
        "the domain has no clock, chance, culture or thread of its own", Domain, [".cs"],
        new Regex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b|\bTimeProvider\b|\bRandom\b|\bGuid\.NewGuid\b|\bCultureInfo\.Current|\bThread\b|\bTask\.Run\b"));

    public static TextRule ForeignOrigin { get; } = new(
        "no page asks another origin", Everywhere, [".razor", ".cshtml", ".css", ".js", ".html"],
        new Regex(@"\b(?:https?|wss?)://(?!schemas\.(?:openxmlformats\.org|microsoft\.com)/|www\.w3\.org/)[^\s""'<>)]*|(?:\b(?:src|href)\s*=\s*|\burl\(\s*|@import\s+)[""']?//[^\s""'<>)]*", RegexOptions.IgnoreCase));

    public static TextRule KeystrokeFigure { get; } = new(
        "a figure's field does not travel on every key", Everywhere, [".razor"],
        new Regex(@"\bImmediate\b(?!\s*=\s*""?@?\(?false)|\btype\s*=\s*[""']?number\b|\bInputType\.Number\b|\bMudNumericField\b", RegexOptions.IgnoreCase));

    public static TextRule SwallowedError { get; } = new(
        "no error is swallowed", Everywhere, [".cs", ".razor", ".cshtml", ".js"],
        new Regex($@"\bcatch\b{Nothing}(?:\([^()]*\){Nothing})?(?:when\s*\(.*?\){Nothing})?\{{{Nothing}\}}|\.catch\(\s*(?:\(\w*\)|\w+)\s*=>\s*\{{{Nothing}\}}"));

    public static IReadOnlyList<TextRule> All { get; } = [CountyRule, Impurity, ForeignOrigin, KeystrokeFigure, SwallowedError];
}
