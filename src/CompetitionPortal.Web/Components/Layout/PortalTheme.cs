using MudBlazor;

namespace CompetitionPortal.Web.Components.Layout;

/// <summary>The look: a well-set official table. Blue works, red signs, gold honours.</summary>
internal static class PortalTheme
{
    private static readonly string[] Faces =
        ["Microsoft YaHei", "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "sans-serif"];

    public static readonly string[] ChartColours = ["#1F4E8C", "#C0842B", "#2B6E3F", "#8A4B6B", "#4A7C8C", "#6B7785"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1F4E8C",
            Secondary = "#A61B1B",
            Tertiary = "#7A5C1E",
            Success = "#2B6E3F",
            Warning = "#9A5B00",
            Error = "#B3261E",
            Info = "#1F6391",
            Dark = "#2B3440",
            TextPrimary = "#1F2933",
            TextSecondary = "#4A5563",
            TextDisabled = "#737D89",
            AppbarBackground = "#173A66",
            AppbarText = "#FFFFFF",
            DrawerBackground = "#FFFFFF",
            DrawerText = "#26323F",
            DrawerIcon = "#4A5563",
            Background = "#F4F6F9",
            BackgroundGray = "#E9EDF2",
            Surface = "#FFFFFF",
            TableLines = "#C9D1DB",
            TableStriped = "#F8FAFC",
            TableHover = "#E6EEF8",
            Divider = "#D5DBE3",
            LinesInputs = "#6B7785",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "2px", AppbarHeight = "48px", DrawerWidthLeft = "200px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Faces, FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "0" },
            H5 = new H5Typography { FontFamily = Faces, FontSize = "1.43rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "0" },
            H6 = new H6Typography { FontFamily = Faces, FontSize = "1.143rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "0" },
            Button = new ButtonTypography { FontFamily = Faces, TextTransform = "none", LetterSpacing = "0" },
        },
    };
}
