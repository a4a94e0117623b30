using DocumentFormat.OpenXml.Wordprocessing;

namespace CompetitionPortal.Documents.Papers;

/// <summary>
/// The faces and measures of official papers. A file only names a face and what may stand for it; the reader's machine has
/// the fonts.
/// </summary>
internal static class PaperFaces
{
    public const string FangSong = "仿宋_GB2312";
    public const string XiaoBiaoSong = "方正小标宋简体";
    public const string Hei = "黑体";
    public const string Kai = "楷体_GB2312";
    public const string Song = "宋体";

    /// <summary>二号, 三号, 四号 and 五号 in half points.</summary>
    public const int Size2 = 44, Size3 = 32, Size4 = 28, Size5 = 21;

    /// <summary>Exact line pitch in twips: 22 lines a page.</summary>
    public const int LinePitch = 579;

    /// <summary>One character of 三号 as it is set, in twips: 16 pt less the quarter point that lets a line hold 28.</summary>
    public const int Character = 315;

    /// <summary>Width and height of the type area in twips: 156 × 225 mm.</summary>
    public const int AreaWidth = 8844, AreaHeight = 12756;

    private static readonly (string Name, string Instead)[] Faces =
    [
        (FangSong, "仿宋,FangSong,STFangsong,Noto Serif CJK SC"), (XiaoBiaoSong, "方正小标宋_GBK,华文中宋,STZhongsong,Noto Serif CJK SC"),
        (Hei, "SimHei,微软雅黑,Noto Sans CJK SC"), (Kai, "楷体,KaiTi,STKaiti,Noto Serif CJK SC"), (Song, "SimSun,Noto Serif CJK SC"),
    ];

    /// <summary>The part that says which face may stand for which.</summary>
    public static Fonts Table() => new(Faces.Select(f => new Font(new AltName { Val = f.Instead }) { Name = f.Name }));

    /// <summary>Width of a text in characters: letters, digits and other narrow signs count half.</summary>
    public static decimal Width(string text) => text.Sum(c => c < 0x2000 ? 0.5m : char.IsLowSurrogate(c) ? 0m : 1m);
}
