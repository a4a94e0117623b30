using System.Reflection;
using CompetitionPortal.Domain.Scoring;

namespace CompetitionPortal.Architecture;

public class FloatingPointTests
{
    [Fact]
    public void The_domain_computes_without_binary_floating_point() =>
        Findings.AssertNone(FloatingPoint.Find(typeof(ScoringService).Assembly.GetTypes()));

    [Theory]
    [InlineData(nameof(Bad.Field))]
    [InlineData(nameof(Bad.Property))]
    [InlineData(nameof(Bad.Parameter))]
    [InlineData(nameof(Bad.Return))]
    [InlineData(nameof(Bad.Local))]
    [InlineData(nameof(Bad.Constant))]
    [InlineData(nameof(Bad.Call))]
    [InlineData(nameof(Bad.Iterator))]
    [InlineData(nameof(Bad.Lambda))]
    public void Binary_floating_point_is_found(string member) =>
        Assert.Contains(FloatingPoint.Find(Nested(typeof(Bad))), finding =>
            finding.Contains($"+Bad.{member}:", StringComparison.Ordinal) || finding.Contains($"<{member}>", StringComparison.Ordinal));

    [Fact]
    public void A_base_type_of_floating_point_is_found() =>
        Assert.Contains(FloatingPoint.Find([typeof(BadList)]), finding => finding.EndsWith("base type or interface", StringComparison.Ordinal));

    [Fact]
    public void Decimals_pass() => Assert.Empty(FloatingPoint.Find(Nested(typeof(Good))));

    private static IEnumerable<Type> Nested(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(Nested).Prepend(type);

    private sealed class BadList : List<double>;

    private static class Bad
    {
        public static readonly IReadOnlyDictionary<string, float[]>? Field = null;

        public static Half? Property { get; }

        public static void Parameter(ref double value) => _ = value.Equals(null);

        public static float? Return(int value) => value == 0 ? null : value;

        public static int Local(int[] values)
        {
            double total = 0;
            foreach (var value in values)
            {
                total += value;
            }

            return (int)total;
        }

        public static int Constant(int value) => (int)(value * 0.1);

        public static decimal Call(decimal value) => (decimal)Math.Sqrt((double)value);

        public static IEnumerable<int> Iterator(int value)
        {
            var half = value / 2f;
            yield return 1;
            yield return (int)half;
        }

        public static Func<int, int> Lambda() => value => (int)Math.Pow(value, 2);
    }

    private static class Good
    {
        public static IEnumerable<decimal> Thirds(IEnumerable<decimal> values)
        {
            foreach (var value in values.Where(v => v > 0.5m))
            {
                yield return Math.Round(value / 3, 2, MidpointRounding.AwayFromZero);
            }
        }
    }
}
