using System.Text.RegularExpressions;
using CompetitionPortal.Documents.Papers;
using CompetitionPortal.Domain.Outcomes;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>What the year-end papers say.</summary>
public sealed partial class PaperTextTests
{
    public static TheoryData<string> Boards => [.. SampleBoards.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Boards))]
    public void Every_line_stands_in_the_notice_with_clause_reason_measure_term_and_person(string name)
    {
        var board = Board(name);
        var paper = new PaperText(AnnualListPaper.Write(board));

        Assert.Equal(board.Lines.Where(l => l.State == LineState.Proposed).Select(Printed).Order(), paper.Rows("奖惩措施").Where(r => !r.ContainsKey("待定原因")).Select(Printed).Order());
        Assert.Equal(board.Lines.Where(l => l.State != LineState.Proposed).Select(Printed).Order(), paper.Rows("待定原因").Select(Printed).Order());
        Assert.All(paper.Rows("待定原因"), r => Assert.NotEmpty(r["待定原因"]));
        foreach (var heads in paper.Tables.Where(t => t[0].Contains("序号")).GroupBy(t => t[0].Contains("待定原因")))
        {
            Assert.Equal(Enumerable.Range(1, heads.Sum(t => t.Count - 1)).Select(n => n.ToString()), heads.SelectMany(t => t.Skip(1)).Select(r => r[0]));
        }
    }

    [Theory, MemberData(nameof(Boards))]
    public void The_decision_commends_exactly_those_that_need_no_decision(string name)
    {
        var board = Board(name);
        var paper = new PaperText(CommendationPaper.Write(board));
        var awards = board.Lines.Where(l => l.Rule.Kind == OutcomeKind.Award).ToLookup(l => l.State == LineState.Proposed);

        Assert.Equal(awards[true].Select(l => ChineseTypography.Typeset(l.Name)), paper.Rows("单位").Where(r => !r.ContainsKey("待定原因")).Select(r => r["单位"]));
        Assert.Equal(awards[false].Select(l => ChineseTypography.Typeset(l.Name)), paper.Rows("待定原因").Select(r => r["单位"]));
        var decision = paper.Paragraphs.TakeWhile(p => !p.StartsWith("附件", StringComparison.Ordinal) && p != $"中共{board.Year.County}委{board.Year.County}人民政府").ToList();
        Assert.Equal(awards[true].Any(), decision.Any(p => p.EndsWith($"对{awards[true].Count()}个单位予以表彰：", StringComparison.Ordinal)));
        Assert.All(awards[false], l => Assert.DoesNotContain(decision, p => p.Contains(ChineseTypography.Typeset(l.Name), StringComparison.Ordinal)));
        Assert.Equal(awards[true].Any(), decision.Any(p => p.StartsWith("希望", StringComparison.Ordinal)));
        Assert.EndsWith("再上新台阶。", decision[^1]);
    }

    [Theory, MemberData(nameof(Boards))]
    public void Every_clause_is_named_whether_it_met_somebody_or_not(string name)
    {
        var board = Board(name);
        var paper = new PaperText(AnnualListPaper.Write(board));

        foreach (var clause in board.Rulebook.Outcomes.Where(o => o.Article is null).GroupBy(o => o.Clause))
        {
            var lines = board.Lines.Where(l => l.Rule.Clause == clause.Key).ToList();
            Assert.Equal(lines.Count > 0, paper.Paragraphs.Any(p => Regex.IsMatch(p, $"^([0-9]+\\.)?条款{clause.Key}：")));
            if (lines.Count == 0)
            {
                Assert.Contains(paper.Paragraphs, p => p is "本年度没有符合奖励条件的单位。" or "本年度没有适用惩处条款的单位。" or "没有适用的单位。" || (p.Contains($"条款{clause.Key}", StringComparison.Ordinal) && p.EndsWith("没有适用的单位。", StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public void The_golden_years_notice_counts_and_names_by_class()
    {
        var text = new PaperText(AnnualListPaper.Write(SampleBoards.Golden)).Paragraphs;

        Assert.Contains("参加2025年度创业竞赛考核的单位共16个，其中乡镇6个、党群部门3个、政府部门4个、垂直部门3个。", text);
        Assert.Contains("考核结果按核定口径计算，应核定数据184项，已核定181项，未核定的3项按未报计。", text);
        Assert.Contains("条款A1：先进单位。共4个单位：乡镇2个（河口镇、南坪乡）、县直1个（发改局）、垂直1个（气象局）。", text);
        Assert.Contains("1.条款P2：一年内不提拔副科级以上干部，取消评先树优资格。期限一年。共5个单位：乡镇3个（东山镇、石桥乡、北沟乡）、党群部门2个（宣传部、团县委）。", text);
        Assert.Contains("条款V：一票否决：取消评先树优资格。共1个单位，为乡镇：城关镇。", text);
        Assert.Contains("条款A1：先进单位。并列，超出名额。共2个单位，均为县直：组织部、工信局。", text);
        Assert.Contains("附件所列各项中，16项责任人待定，须在印发前核定。", text);
        Assert.Equal(["一、兑现依据", "二、奖励", "三、惩处", "（一）年终惩处", "（二）一票否决", "（三）半年节点", "四、待定事项", "五、有关要求"], text.Where(p => Heading().IsMatch(p)).Take(8));
    }

    [Fact]
    public void A_county_without_awards_and_penalties_says_so()
    {
        var notice = new PaperText(AnnualListPaper.Write(SampleBoards.Quiet));
        Assert.Contains("本年度没有符合奖励条件的单位。", notice.Paragraphs);
        Assert.Contains("本年度没有适用惩处条款的单位。", notice.Paragraphs);
        Assert.DoesNotContain("附件", notice.All);
        Assert.DoesNotContain("受到", notice.All);

        var decision = new PaperText(CommendationPaper.Write(SampleBoards.Quiet));
        Assert.Contains("根据《创业竞赛考核办法》和2025年度考核结果，本年度没有符合表彰条件的单位。", decision.Paragraphs);
        Assert.DoesNotContain("附件", decision.All);
    }

    [Fact]
    public void Many_names_are_counted_and_left_to_the_annex()
    {
        var paper = new PaperText(AnnualListPaper.Write(SampleBoards.Large));
        var longest = SampleBoards.Large.Lines.Where(l => l.State == LineState.Proposed).GroupBy(l => (l.Rule.Clause, l.Rule.Measure)).MaxBy(g => g.Count())!;

        Assert.True(longest.Count() > 20);
        Assert.Contains(paper.Paragraphs, p => p.EndsWith("名单见附件。", StringComparison.Ordinal) && p.Contains($"条款{longest.Key.Clause}：", StringComparison.Ordinal) && p.Contains($"共{longest.Count()}个单位，其中", StringComparison.Ordinal));
        Assert.All(paper.Paragraphs, p => Assert.InRange(p.Length, 1, 400));
    }

    [Fact]
    public void An_article_of_the_rulebook_and_its_document_number_are_quoted()
    {
        Assert.DoesNotContain(new PaperText(AnnualListPaper.Write(SampleBoards.LongNames)).Paragraphs, p => p.EndsWith("须在印发前核定。", StringComparison.Ordinal));
        var single = new PaperText(AnnualListPaper.Write(SampleBoards.Single)).Paragraphs;
        Assert.Contains("第十六条（A1）：先进单位。共1个单位，为乡镇：河口镇。", single);
        Assert.Contains("考核办法没有规定惩处。", single);
        Assert.Contains("参加2025年度创业竞赛考核的单位共2个，均为乡镇。", single);
        Assert.Contains(new PaperText(CommendationPaper.Write(SampleBoards.LongNames)).Paragraphs, p => p.Contains("根据《创业竞赛考核办法》（示发〔2025〕3号）和2025年度考核结果", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Boards))]
    public void What_the_office_must_enter_is_a_field_and_nothing_is_invented(string name)
    {
        foreach (var file in Files(Board(name)))
        {
            var paper = new PaperText(file);
            Assert.All(["〔待编号〕", "〔成文日期〕", "〔抄送机关〕", "〔印发机关〕", "〔印发日期〕"], field => Assert.Equal(1, paper.All.Split(field).Length - 1));
            Assert.Contains("（送审稿）", paper.Paragraphs);
            Assert.DoesNotContain("此页无正文", paper.All);
            Assert.DoesNotMatch("〔2[0-9]{3}〕", paper.All.Replace((Board(name).Rulebook.DocumentNumber ?? "〔待编号〕").Replace(" ", string.Empty, StringComparison.Ordinal), string.Empty, StringComparison.Ordinal));
            Assert.DoesNotMatch("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日", paper.All.Replace("数据截至2025年12月31日", string.Empty, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Boards))]
    public void Punctuation_beside_Chinese_characters_is_full_width_and_no_blank_parts_them_from_figures(string name)
    {
        foreach (var file in Files(Board(name)))
        {
            foreach (var paragraph in new PaperText(file).All.Split('\n'))
            {
                Assert.DoesNotMatch("[\u4e00-\u9fff，。；：、）”][,:;?!()\"]|[,:;?!()\"][\u4e00-\u9fff]|[\u4e00-\u9fff] [0-9A-Za-z]|[0-9A-Za-z%] [\u4e00-\u9fff]", paragraph);
            }
        }
    }

    [Theory]
    [InlineData("完成率 95.00%,倒数第 1", "完成率95.00%，倒数第1")]
    [InlineData("待定(并列跨名额)", "待定（并列跨名额）")]
    [InlineData("投资 1,234.50 万元,12:30 到位", "投资1,234.50万元，12:30到位")]
    [InlineData("写\"责任人待定\"或\"无\"", "写“责任人待定”或“无”")]
    [InlineData("A (b), c: d", "A (b), c: d")]
    public void Texts_are_set_by_the_rules_of_papers(string typed, string printed) => Assert.Equal(printed, ChineseTypography.Typeset(typed));

    [Theory]
    [InlineData("示例县", "中共示例县委", "县委、县政府", "全县")]
    [InlineData("示例族自治县", "中共示例族自治县委", "县委、县政府", "全县")]
    [InlineData("示例区", "中共示例区委", "区委、区政府", "全区")]
    [InlineData("示例旗", "中共示例旗委", "旗委、旗政府", "全旗")]
    [InlineData("示例", "中共示例委员会", "中共示例委员会、示例人民政府", "示例")]
    public void The_issuing_offices_follow_from_the_countys_name(string county, string party, string both, string everywhere)
    {
        var offices = new IssuingOffices(county);

        Assert.Equal((party, county + "人民政府", both, everywhere), (offices.Party, offices.Government, offices.Short, offices.Everywhere));
    }

    [Fact]
    public void A_title_breaks_between_words_and_never_like_an_hourglass()
    {
        foreach (var competition in new[] { "创业竞赛", "招商引资竞赛", "工业强县产业兴县招商引资创业竞赛", "目标管理考核" })
        {
            var board = SampleBoards.Golden with { Year = SampleBoards.Golden.Year with { Competition = competition } };
            foreach (var (file, ending) in new[] { (AnnualListPaper.Write(board), "的通报"), (CommendationPaper.Write(board), "的决定") })
            {
                var title = new PaperText(file).Paragraphs.SkipWhile(p => p != "中共示例县委　示例县人民政府").TakeWhile(p => p != "（送审稿）").ToList();
                Assert.InRange(title.Count, 2, 4);
                Assert.EndsWith(ending, title[^1]);
                Assert.True(title[^1].Length > ending.Length, "The last line holds a word.");
                Assert.Contains(title, l => l.Contains(competition, StringComparison.Ordinal));
                Assert.All(title, l => Assert.InRange(l.Length, 4, 18));
                Assert.True(
                    competition.Length > 10 || Enumerable.Range(1, title.Count - 2).All(i => Width(title[i]) >= Width(title[i - 1]) || Width(title[i]) >= Width(title[i + 1])), string.Join('/', title));
            }
        }
    }

    [GeneratedRegex("^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。]*$")]
    private static partial Regex Heading();

    private static decimal Width(string line) => line.Sum(c => char.IsAscii(c) ? 0.5m : 1m);

    private static Scoreboard Board(string name) => SampleBoards.All.First(s => s.Name == name).Board;

    private static byte[][] Files(Scoreboard board) => [AnnualListPaper.Write(board), CommendationPaper.Write(board)];

    private static string Printed(OutcomeLine line) => string.Join('|', new[]
    {
        line.Name, line.Class, line.PaperReason, line.Rule.Article is { } article ? $"{article}（{line.Rule.Clause}）" : line.Rule.Clause, line.MeasureText, line.Rule.Target,
        line.TermText.Length == 0 ? "—" : line.TermText, line.PersonText.Length == 0 ? "—" : line.PersonText,
    }.Select(ChineseTypography.Typeset));

    private static string Printed(Dictionary<string, string> row) => string.Join('|', ((string[])["单位", "类别", "依据", "适用条款", "奖惩措施", "对象", "期限", "责任人"]).Select(h => row[h]));
}
