using System.Text;
using System.Xml.Linq;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Documents.Workbooks;
using CompetitionPortal.Domain.Rulebooks;
using static CompetitionPortal.Web.Tests.Workbooks.EditedWorkbook;

namespace CompetitionPortal.Web.Tests.Workbooks;

/// <summary>
/// The golden workbook, damaged by chance from a seed. Damage to the file itself never changes what is read; damage that still
/// leaves well-formed parts gives a workbook or a refusal. Nothing else comes out.
/// </summary>
public sealed class WorkbookFuzzTests
{
    private static readonly byte[] GoldenAgain = YearWorkbookWriter.Write(Read(Golden).Book);

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Bytes_changed_in_the_file_give_the_same_year_or_a_refusal(int seed) => DamageFile(seed, 60);

    [Theory, InlineData(4), InlineData(5), InlineData(6)]
    public void Bytes_changed_in_a_part_give_a_year_or_a_refusal(int seed) => DamagePart(seed, 40);

    [Theory, InlineData(7), InlineData(8), InlineData(9)]
    public void Elements_moved_in_a_part_give_a_year_or_a_refusal(int seed) => DamageElements(seed, 40);

    [Fact, Trait("Category", "Long")]
    public void Thousands_of_changes_give_a_year_or_a_refusal()
    {
        DamageFile(100, 1500);
        DamagePart(200, 1000);
        DamageElements(300, 1000);
    }

    private static void DamageFile(int seed, int times)
    {
        var random = new Random(seed);
        for (var time = 0; time < times; time++)
        {
            var file = Golden.ToList();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(file.Count);
                switch (random.Next(5))
                {
                    case 0: file.RemoveRange(at, Math.Min(file.Count - at, random.Next(1, 50))); break;
                    case 1: file.InsertRange(at, Enumerable.Range(0, random.Next(1, 50)).Select(_ => (byte)random.Next(256))); break;
                    default: file[at] ^= (byte)(1 << random.Next(8)); break;
                }
            }

            if (Outcome(file.ToArray(), $"seed {seed}, file {time}") is { } book)
            {
                Assert.Equal(GoldenAgain, YearWorkbookWriter.Write(book));
                Assert.Equal(RulebookDocument.Write(GoldenBook.Rulebook), RulebookDocument.Write(book.Rulebook));
            }
        }
    }

    private static void DamagePart(int seed, int times)
    {
        var random = new Random(seed);
        for (var time = 0; time < times; time++)
        {
            var edit = new EditedWorkbook();
            var part = Any(random, edit.PartNames);
            var content = edit.Part(part).ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                content[random.Next(content.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)Any(random, "<>/\"'= &;#0123456789abcdrstvx".ToCharArray());
            }

            Outcome(edit.Put(part, content).ToBytes(), $"seed {seed}, part {part}, time {time}");
        }
    }

    private static void DamageElements(int seed, int times)
    {
        var random = new Random(seed);
        for (var time = 0; time < times; time++)
        {
            var edit = new EditedWorkbook();
            var part = Any(random, edit.PartNames);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                Damage(random, [.. edit.Xml(part).Descendants()]);
            }

            Outcome(edit.ToBytes(), $"seed {seed}, part {part}, time {time}");
        }
    }

    private static void Damage(Random random, List<XElement> elements)
    {
        var (one, other) = (Any(random, elements), Any(random, elements));
        switch (random.Next(7))
        {
            case 0 when one.Parent is not null: one.Remove(); break;
            case 1: other.AddFirst(new XElement(one)); break;
            case 2 when other.Parent is not null: other.AddAfterSelf(new XElement(one)); break;
            case 3: one.Name = other.Name; break;
            case 4: one.ReplaceAttributes(other.Attributes().Select(a => new XAttribute(a))); break;
            case 5 when one.Attributes().FirstOrDefault(a => a.Name.Namespace == XNamespace.None && !a.IsNamespaceDeclaration) is { } attribute: attribute.Value = Any(random, ["", "-1", "0", "999999999999", "x", "1E400", attribute.Value + "0"]); break;
            default: one.Value = Any(random, ["", "NaN", "-", "1E400", "\u202E12", new string('9', 40), "示例：", "=1+1"]); break;
        }
    }

    private static YearBook? Outcome(byte[] file, string what)
    {
        try
        {
            return Read(file).Book;
        }
        catch (WorkbookRefusedException e)
        {
            Assert.All(e.Errors, error => Assert.True(error is { Problem.Length: > 0, Cure.Length: > 0 }));
            return null;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException(what, e);
        }
    }

    private static T Any<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
