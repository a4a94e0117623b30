using CompetitionPortal.Documents.Sheets;

namespace CompetitionPortal.Web.Tests.Sheets;

/// <summary>Dates as cells and as text.</summary>
public sealed class CellDateTests
{
    [Theory]
    [InlineData(CellKind.Date, "45912")]
    [InlineData(CellKind.Date, "45912.75")]
    [InlineData(CellKind.Date, "2025-09-12")]
    [InlineData(CellKind.Date, "2025-09-12T00:00:00")]
    [InlineData(CellKind.Text, "2025-09-12")]
    [InlineData(CellKind.Text, "2025-9-12")]
    [InlineData(CellKind.Text, "2025/9/12")]
    [InlineData(CellKind.Text, "2025.9.12")]
    [InlineData(CellKind.Text, "2025年9月12日")]
    [InlineData(CellKind.Text, "２０２５年９月１２日")]
    [InlineData(CellKind.Text, "2025 年 9 月 12 日")]
    [InlineData(CellKind.Text, " 2025-09-12\u00A0")]
    [InlineData(CellKind.Text, "2025－09－12")]
    public void A_date_is_read(CellKind kind, string stored) =>
        Assert.Equal((new DateOnly(2025, 9, 12), null), CellDate.Read(new SheetCell(1, 1, kind, stored)));

    [Theory]
    [InlineData(CellKind.Number, "45912")]
    [InlineData(CellKind.Number, "20250912")]
    [InlineData(CellKind.Text, "45912")]
    [InlineData(CellKind.Text, "20250912")]
    [InlineData(CellKind.Text, "2025.9")]
    [InlineData(CellKind.Text, "2025年9月")]
    [InlineData(CellKind.Text, "9月12日")]
    [InlineData(CellKind.Text, "12/9/2025")]
    [InlineData(CellKind.Text, "25-9-12")]
    [InlineData(CellKind.Text, "2025-02-30")]
    [InlineData(CellKind.Text, "2025-1 2-3")]
    [InlineData(CellKind.Text, "2025-09-12 08:30")]
    [InlineData(CellKind.Text, "3025-09-12")]
    [InlineData(CellKind.Text, "\u202E21-9-5202")]
    [InlineData(CellKind.Text, "长期")]
    [InlineData(CellKind.Date, "59")]
    [InlineData(CellKind.Date, "-1")]
    [InlineData(CellKind.Date, "1E9")]
    [InlineData(CellKind.Date, "200000")]
    [InlineData(CellKind.Boolean, "TRUE")]
    [InlineData(CellKind.Error, "#VALUE!")]
    [InlineData(CellKind.Percent, "0.5")]
    public void What_is_no_date_is_refused(CellKind kind, string stored)
    {
        var (date, problem) = CellDate.Read(new SheetCell(1, 1, kind, stored));
        Assert.Null(date);
        Assert.NotNull(problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u3000")]
    [InlineData("\u200B")]
    public void A_blank_is_no_date(string stored) => Assert.Equal((null, null), CellDate.Read(new SheetCell(1, 1, CellKind.Text, stored)));
}
