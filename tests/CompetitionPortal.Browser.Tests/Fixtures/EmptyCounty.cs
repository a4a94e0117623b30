namespace CompetitionPortal.Browser.Tests.Fixtures;

/// <summary>An installation without any year.</summary>
public sealed class EmptyCounty : CountyServer
{
    protected override string OwnUnit => "X";

    protected override byte[]? Workbook() => null;
}
