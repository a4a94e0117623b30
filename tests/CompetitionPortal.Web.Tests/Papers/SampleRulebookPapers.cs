using CompetitionPortal.Data.Rulebooks;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>Versions of rulebooks whose papers are measured: one issued with a number and a date, one amended, one not issued.</summary>
internal static class SampleRulebookPapers
{
    public static IReadOnlyList<(string Name, RulebookVersion Version)> All { get; } =
    [
        ("issued", Of(GoldenYearSource.Rulebook(), new RulebookRow { Number = 1, DocumentNumber = "示发〔2025〕3号", IssuedOn = new DateOnly(2025, 3, 1), IssuedAt = new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc) })),
        ("amended", Of(GoldenYearSource.Rulebook(), new RulebookRow
        {
            Number = 2, Follows = 1, DocumentNumber = "示发〔2025〕9号", IssuedOn = new DateOnly(2025, 9, 5), IssuedAt = new DateTime(2025, 9, 5, 0, 0, 0, DateTimeKind.Utc), Reason = "财政体制调整。",
            Changes = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"乡镇“指标{i}”的满分 {i} → {i + 1}")),
        })),
        .. SampleRulebooks.All.Select(s => (s.Key, Of(s.Rulebook, new RulebookRow { Number = 1 }))),
    ];

    private static RulebookVersion Of(Rulebook rulebook, RulebookRow row)
    {
        row.Checksum = RulebookDocument.Checksum(rulebook);
        return new RulebookVersion(row, rulebook, true);
    }
}
