using System.Text.Json;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.GoldenYear;
using CompetitionPortal.Web.Rulebooks;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>The rulebook as one readable file that gives back the same rulebook.</summary>
public sealed class RulebookFileTests
{
    [Fact]
    public void What_is_written_reads_back_to_the_last_bit()
    {
        var rulebook = GoldenYearSource.Rulebook();

        var file = RulebookFile.Write(rulebook);

        Assert.Equal(RulebookDocument.Checksum(rulebook), RulebookDocument.Checksum(RulebookFile.Read(file)));
        Assert.Equal(file, RulebookFile.Write(RulebookFile.Read("\uFEFF" + file)));
        Assert.Contains("\"招商引资到位资金\"", file);
        Assert.Contains("\n  \"rulebook\": {\n", file);
    }

    [Theory]
    [InlineData("", "第 1 行不是 JSON 的写法")]
    [InlineData("[]", "不是考核办法的文件")]
    [InlineData("{\"format\":\"CompetitionPortal.Rulebook\",\"formatVersion\":2,\"rulebook\":{}}", "文件的格式版本是 2")]
    [InlineData("{\"format\":\"CompetitionPortal.Rulebook\",\"formatVersion\":1,\"rulebook\":{\"title\":1}}", "rulebook 的 $.title 处读不懂")]
    [InlineData("{\"format\":\"CompetitionPortal.Rulebook\",\"formatVersion\":1,\"rulebook\":{}}", "rulebook 的 $ 处读不懂")]
    public void Another_file_is_refused_with_the_place(string text, string sentence) => Assert.Contains(sentence, Assert.Throws<JsonException>(() => RulebookFile.Read(text)).Message);
}
