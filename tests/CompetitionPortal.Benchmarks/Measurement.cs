using System.Diagnostics;
using System.Globalization;

namespace CompetitionPortal.Benchmarks;

/// <summary>
/// How long something took in several runs after warming up. The bound is held against the processor's time, which other
/// programs on the machine do not lengthen; alone on a machine it is close to the time on the clock.
/// </summary>
/// <param name="What">What was measured.</param>
/// <param name="Clock">Milliseconds on the clock, shortest first.</param>
/// <param name="Processor">Milliseconds of processor time, shortest first.</param>
/// <param name="Bound">The median of processor time must stay below this many milliseconds; null where nothing is promised.</param>
internal sealed record Measurement(string What, IReadOnlyList<double> Clock, IReadOnlyList<double> Processor, double? Bound)
{
    /// <summary>The head of the table.</summary>
    public static string Head => $"{"milliseconds",-42} {"min",8} {"median",8} {"max",8} {"cpu",8} {"us/result",9} {"bound",8} {"ratio",6}";

    public bool IsBroken => Median(Processor) > Bound;

    /// <summary>The median of processor time, in milliseconds.</summary>
    public double Typical => Median(Processor);

    /// <summary>Measures; what each run needs is prepared outside the clock.</summary>
    public static Measurement Of<T>(string what, int warmUps, int runs, double? bound, Func<T> prepare, Action<T> run)
    {
        var (clock, processor) = (new List<double>(), new List<double>());
        for (var i = -warmUps; i < runs; i++)
        {
            var prepared = prepare();
            GC.Collect();
            var (watch, before) = (Stopwatch.StartNew(), Used());
            run(prepared);
            if (i >= 0)
            {
                clock.Add(watch.Elapsed.TotalMilliseconds);
                processor.Add((Used() - before).TotalMilliseconds);
            }
        }

        return new Measurement(what, [.. clock.Order()], [.. processor.Order()], bound);
    }

    /// <summary>One line of the table.</summary>
    public string Line(int results) => string.Create(
        CultureInfo.InvariantCulture,
        $"{What,-42} {Clock[0],8:0.0} {Median(Clock),8:0.0} {Clock[^1],8:0.0} {Median(Processor),8:0.0} {Median(Processor) * 1000 / results,9:0.00} {Text(Bound, "0"),8} {Text(Median(Processor) / Bound, "0.00"),6}{(IsBroken ? "  BROKEN" : string.Empty)}");

    private static double Median(IReadOnlyList<double> sorted) => sorted[sorted.Count / 2];

    private static string Text(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "-";

    private static TimeSpan Used()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
}
